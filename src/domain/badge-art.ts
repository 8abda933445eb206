export { badgeColours, type BadgeColour, type Palette } from './badge-art/colours.ts';
export {
  BadgeDesignError,
  badgeColourNames,
  badgeIconNames,
  badgeShapeNames,
  defaultBadgeDesign,
  parseBadgeDesign,
  type BadgeDesign,
} from './badge-art/design.ts';
export { drawBadge, type BadgeWords } from './badge-art/draw.ts';
export { badgeIcons, type BadgeIcon } from './badge-art/icons.ts';
export { maxRibbonLength, maxTextLength } from './badge-art/lettering.ts';
export { badgeShapes, type BadgeShape } from './badge-art/shapes.ts';
