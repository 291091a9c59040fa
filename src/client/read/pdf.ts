import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Opened } from './decode.ts';
import { paragraphsOf, type Run } from './pdf-lines.ts';

/**
 * Fonts have one glyph for a radical and its character, and browsers print the radical's number. Unicode has a
 * character in Traditional form for these, or none.
 */
const SIMPLIFIED = new Map(
  '⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户'
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
);

GlobalWorkerOptions.workerSrc = worker;

/**
 * The text of a PDF, page after page.
 *
 * @param maps address of the folder with the tables of Chinese encodings that older documents name
 */
export async function textOfPdf(bytes: Uint8Array, maps: string): Promise<Opened> {
  const task = getDocument({
    data: bytes,
    cMapUrl: maps,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        paragraphsOf(
          items.flatMap((item): Run[] =>
            'str' in item
              ? [
                  {
                    text: item.str,
                    left: Number(item.transform[4]),
                    right: Number(item.transform[4]) + item.width,
                    size: item.height,
                    ends: item.hasEOL,
                  },
                ]
              : [],
          ),
        ),
      );
      page.cleanup();
    }
    const text = pages
      .join('\n')
      .replace(
        /[\u2e80-\u2fd5]/g,
        (radical) => SIMPLIFIED.get(radical) ?? radical.normalize('NFKC'),
      )
      .trim();
    return text === '' ? { fault: 'scanned' } : { text, encoding: null, note: 'pdf' };
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') return { fault: 'encrypted' };
    // PDF.js has a worker of its own, which may not arrive.
    return { fault: /worker/i.test(message) ? 'library' : 'broken' };
  } finally {
    await task.destroy();
  }
}
