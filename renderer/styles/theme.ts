import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef3fd',
  '#dde6f9',
  '#b9cbf2',
  '#91aeeb',
  '#6f95e5',
  '#5280df',
  '#3566cf',
  '#2858bd',
  '#214aa2',
  '#173a85',
];
const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#f1f2f4',
  '#e6e8ec',
  '#dadde3',
  '#c4c9d1',
  '#9ca3af',
  '#7b8290',
  '#5b6270',
  '#3b414c',
  '#1d2129',
];
const dark: MantineColorsTuple = [
  '#e4e6ea',
  '#b6bbc5',
  '#9aa1ad',
  '#737a87',
  '#3d424c',
  '#2f333b',
  '#24272e',
  '#1b1e23',
  '#15171b',
  '#0f1114',
];

const theme = createTheme({
  colors: { brand, gray, dark },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '13.5px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  headings: { fontWeight: '620', sizes: { h1: { fontSize: '16px' }, h2: { fontSize: '14px' } } },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 80 } } },
    // The placeholder that takes the first focus is no menu item: axe finds it among the children of the menu.
    Menu: {
      defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false },
    },
  },
});

/**
 * Look of every control: compact, quiet, one accent. Own colours stand as variables in `global.css`.
 * Takes the spoken name of close buttons in the window's language. Scrolling is not locked behind dialogs:
 * the page itself never scrolls, and the lock would write styles that the security policy refuses.
 */
export function createAppTheme(closeLabel: string): MantineThemeOverride {
  const dialog = {
    lockScroll: false,
    closeButtonProps: { 'aria-label': closeLabel },
    overlayProps: { backgroundOpacity: 0.35 },
    transitionProps: { duration: 120 },
  };
  return {
    ...theme,
    components: {
      ...theme.components,
      Modal: { defaultProps: { ...dialog, size: 'md', radius: 'lg' } },
      Drawer: { defaultProps: dialog },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': closeLabel } } },
    },
  };
}
