/* The reader's switches at the head of a page: on this device they hold for all pages until they are changed. The style
   sheet does all that they do, so that without this script each still works for its own page. It runs where it stands,
   before the page is painted. */
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const schemes = ['light', 'dark'];
  const switches = [...document.querySelectorAll('.display input')];

  /** What is kept for a switch; a browser that keeps nothing says null. */
  const recall = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // It holds for this page, as without the script.
    }
  };

  /** The colours are kept as they are seen: they stay when the system's change. */
  const show = () => {
    for (const { id } of switches) {
      const kept = recall(id);
      const isOn = id === 'other-scheme' ? kept !== null && kept !== schemes[Number(dark.matches)] : kept === 'on';
      document.getElementById(id).checked = isOn;
    }
  };
  const change = ({ target: { id, checked } }) => {
    const value = id === 'other-scheme' ? schemes[Number(dark.matches !== checked)] : 'on';
    keep(id, checked ? value : null);
  };

  show();
  for (const one of switches) one.addEventListener('change', change);
  dark.addEventListener('change', show);
  addEventListener('pageshow', show);
  addEventListener('storage', show);
})();
