import { expect, test } from 'vitest';
import { movedTo, nearestBox } from './useReorder.ts';

const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });

test('the box under the pointer is found, or else the nearest', () => {
  const boxes = [box(0, 0), box(20, 0), box(0, 20)];
  expect(nearestBox(boxes, 25, 5)).toBe(1);
  expect(nearestBox(boxes, 4, 60)).toBe(2);
  expect(nearestBox([], 0, 0)).toBeUndefined();
});

test('an item goes to the number that it is dropped on', () => {
  expect(movedTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  const items = ['a'];
  expect(movedTo(items, 0, 0)).toBe(items);
});
