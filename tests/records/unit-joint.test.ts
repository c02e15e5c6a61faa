import { expect, test } from 'vitest';
import { gatherEvidence, judgeUnitJoint } from '../../src/records/values/departments/unit-joint.ts';

const joints: readonly (readonly [before: string, behind: string, joint: string])[] = [
  ['教育局', '人社局', 'apart'],
  ['经开区', '高新园（河口镇）', 'apart'],
  ['高新园（河口镇）', '各街道', 'apart'],
  ['各街道', '市国有公司', 'apart'],
  ['城投', '教育局', 'apart'],
  ['市移动', '市电信', 'apart'],
  ['移动', '联通', 'apart'],
  ['市发展改革委', '市工业和信', 'apart'],
  ['市工业和信', '息化局', 'one'],
  ['县交通', '运输局', 'one'],
  ['市人力资源和社会', '保障局', 'one'],
  ['市卫生健康委', '员会', 'one'],
  ['市住建', '局', 'one'],
  ['县委县政府', '督查室', 'one'],
  ['市教育局、市委', '宣传部', 'one'],
  ['县政府', '研究室', 'one'],
  ['县政府', '县教育局', 'apart'],
  ['高新区', '管委会', 'one'],
  ['市扬子江城', '市建设集团', 'one'],
  ['国家税务总局', '云州市税务局', 'one'],
  ['农业银行', '云州市分行', 'one'],
  ['农业银行', '建设银行', 'apart'],
  ['市水利局（市', '防汛办）', 'one'],
  ['市公安局', '交警支队', 'likely-one'],
  ['市教育局', '河东开发', 'likely-apart'],
  ['云州市', '教育局', 'likely-apart'],
  ['中共云州', '市委宣传部', 'one'],
  ['市能投', '市教育局', 'likely-apart'],
  ['王小明', '市教育局', 'likely-one'],
];

test.each(joints)('%s / %s: %s', (before, behind, joint) => {
  expect(judgeUnitJoint(before, behind)).toBe(joint);
});

test('Other cells of the column tell what a break between two lines is', () => {
  const alone = gatherEvidence([['交警支队'], ['市公安局、市教育局']]);
  expect(judgeUnitJoint('市公安局', '交警支队', alone)).toBe('apart');
  const whole = gatherEvidence([['市公安局交警支队']]);
  expect(judgeUnitJoint('市公安局', '交警支队', whole)).toBe('one');
  expect(judgeUnitJoint('河东新区', '教育局', gatherEvidence([['人社局']]))).toBe('apart');
  expect(judgeUnitJoint('河东新区', '教育局', gatherEvidence([['市人社局']]))).toBe('one');
});

test('A name at a line break stands for nothing, as it may be cut', () => {
  const { standing } = gatherEvidence([['市教育局、市公安局', '交警支队、市林业局']]);
  expect([...standing]).toEqual(['市教育局', '市林业局']);
});
