import { type Child, createContext, useContext } from 'hono/jsx';
import { createTexts, type MessageKey, type Texts, type Values } from '#messages/texts.ts';

const TextsContext = createContext<Texts>(createTexts('en'));

/** The texts of the page's language; `renderDocument` provides them. */
export const useTexts = (): Texts => useContext(TextsContext);

export function TextsProvider({ texts, children }: { texts: Texts; children?: Child }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

type Wrap = (text: string) => Child;

type MessageProps = {
  readonly id: MessageKey;
  readonly values?: Values;
  /** What wraps the message's tags, by their name. */
  readonly tags: Readonly<Record<string, Wrap>>;
};

/** A message whose tags are links or emphasis. */
export function Message({ id, values = {}, tags }: MessageProps) {
  return <>{useTexts().rich<Child>(id, values, tags)}</>;
}
