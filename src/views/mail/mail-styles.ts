const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
const serif = '"Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif';

/** Mail programs read no style sheet, so these are the only inline styles in the project. */
export const styles = {
  body: `margin:0;padding:24px 12px;background-color:#f3f5f1;color:#1a211d;font-family:${sans}`,
  sheet:
    'max-width:600px;box-sizing:border-box;margin:0 auto;padding:32px 24px;background-color:#ffffff;border:1px solid #d3d9d0;border-top:4px solid #1d5a3c',
  art: 'margin:0 0 24px;text-align:center',
  image:
    'width:180px;height:auto;max-width:100%;border:0;font-size:14px;line-height:1.5;color:#4a554e',
  heading: `margin:0 0 16px;font-family:${serif};font-size:26px;line-height:1.25;font-weight:600;overflow-wrap:break-word`,
  text: 'margin:0 0 16px;font-size:16px;line-height:1.55;overflow-wrap:break-word',
  quote:
    'margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #b4beb5;font-size:16px;line-height:1.55;overflow-wrap:break-word;white-space:pre-line',
  action: 'margin:28px 0',
  button:
    'display:inline-block;padding:13px 24px;background-color:#1d5a3c;color:#ffffff;font-size:16px;line-height:1.4;font-weight:600;text-decoration:none;border:2px solid #1d5a3c;border-radius:4px',
  small: 'margin:0 0 16px;font-size:14px;line-height:1.5;color:#4a554e;overflow-wrap:anywhere',
  link: 'color:#1d5a3c;text-decoration:underline;overflow-wrap:anywhere',
  footer:
    'max-width:600px;box-sizing:border-box;margin:16px auto 0;padding:0 24px;font-size:13px;line-height:1.5;color:#4a554e;overflow-wrap:anywhere',
  footerLine: 'margin:0 0 8px',
} as const;

/** For programs that show mail dark and ask how; those that invert colours by themselves find enough contrast to invert. */
export const darkStyles = [
  '@media (prefers-color-scheme:dark){',
  '.mail-body{background-color:#121714!important;color:#e8eee9!important}',
  '.mail-sheet{background-color:#1c231f!important;border-color:#3c4841!important;border-top-color:#8fd3ae!important}',
  '.mail-quote{border-left-color:#5b6a61!important}',
  '.mail-button{background-color:#8fd3ae!important;border-color:#8fd3ae!important;color:#0e2418!important}',
  '.mail-small,.mail-footer,.mail-image{color:#b7c3bb!important}',
  '.mail-link{color:#9fdcb9!important}',
  '}',
].join('');
