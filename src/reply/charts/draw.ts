import { createRequire } from 'node:module';
import { FONT } from './svg.ts';

const require = createRequire(import.meta.url);
const FACES = ['400Regular/PTSans_400Regular.ttf', '700Bold/PTSans_700Bold.ttf'];
/** Pixels: sharp on a telephone, small enough to send. */
const WIDTH = 1500;

/** Draws a picture. The library is loaded with the first one, for most replies need none. @returns PNG */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const fontFiles = FACES.map((face) => require.resolve(`@expo-google-fonts/pt-sans/${face}`));
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    // No system font may be there, and with none the same text looks the same everywhere.
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return picture.asPng();
}
