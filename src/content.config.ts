import { defineCollection } from 'astro:content';
import { accountLoader } from './collections/account-loader.ts';

export const collections = {
  documents: defineCollection({ loader: accountLoader('documents') }),
  sections: defineCollection({ loader: accountLoader('sections') }),
  rows: defineCollection({ loader: accountLoader('rows') }),
  tasks: defineCollection({ loader: accountLoader('tasks') }),
  departments: defineCollection({ loader: accountLoader('departments') }),
  districts: defineCollection({ loader: accountLoader('districts') }),
  observations: defineCollection({ loader: accountLoader('observations') }),
};
