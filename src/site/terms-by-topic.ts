import { topics } from '../lib/model/glossary.ts';
import { glossary } from './data.ts';

/** The terms of the glossary by what they belong to, in the order of a reader: the core terms come first. */
export const termsByTopic = () =>
  Object.entries(topics).map(([topic, name]) => ({
    topic,
    name,
    terms: glossary().filter((term) => term.topic === topic),
  }));
