import { describe, expect, it } from 'vitest';
import { fileName, isDevice } from '../../../src/exporters/exporter';
import { openDossier, smallData } from '../../support/dossiers';
import { groundOf } from '../../support/grounds';

describe('the name of a file', () => {
  it.each([
    ['zelenskyy-nato', 'zelenskyy-nato.csv'],
    ['a:b', 'a-b.csv'],
    ['con', 'con-dossier.csv'],
    ['COM1.x', 'COM1.x-dossier.csv'],
    ['ends...', 'ends.csv'],
    ['console', 'console.csv'],
  ])('of the dossier %s is one that every system takes: %s', (id, name) => {
    const ground = groundOf(openDossier({ ...smallData({ relations: [] }), id }));
    expect(fileName(ground, 'csv')).toBe(name);
  });

  it.each(['con', 'NUL.csv', 'lpt9.', 'aux .txt'])('%j belongs to a device', (name) => {
    expect(isDevice(name)).toBe(true);
  });

  it.each(['icon.csv', 'con-1.csv', 'com10', ''])('%j belongs to none', (name) => {
    expect(isDevice(name)).toBe(false);
  });
});
