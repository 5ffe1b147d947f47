/** Where files come in: dragged, pasted or chosen. */

import { type ReactNode, useEffect } from 'react';
import { DropZone, type DropZoneProps, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import style from './file-zone.module.css';

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

/** The place; what stands in it says which files it takes. */
export function FileZone(props: {
  readonly label: string;
  /** What the button says that opens a dialog for choosing. */
  readonly choose: string;
  /** What that dialog offers first; what a file is, is known by what is in it. */
  readonly offered?: readonly string[];
  /** The name of the file that copied rows become; without it, copied texts are not taken. */
  readonly pastedName?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const { onFiles, pastedName } = props;
  useHarmlessMisses();
  const takeDrop = async (event: DropEvent): Promise<void> => {
    const files = await filesOf(event);
    if (files.length > 0) onFiles(files);
    else onFiles(pastedName === undefined ? [] : await pastedRows(event, pastedName));
  };
  return (
    <DropZone
      className={style['zone'] ?? ''}
      getDropOperation={() => 'copy'}
      onDrop={(event) => void takeDrop(event)}
    >
      <Text slot="label" className={style['label'] ?? ''}>
        {props.label}
      </Text>
      <div className={style['words']}>{props.children}</div>
      <FileTrigger
        onSelect={(files) => onFiles([...(files ?? [])])}
        {...(props.offered === undefined ? {} : { acceptedFileTypes: props.offered })}
      >
        <Button tone="strong">{props.choose}</Button>
      </FileTrigger>
    </DropZone>
  );
}

async function filesOf(event: DropEvent): Promise<readonly File[]> {
  const files: File[] = [];
  for (const item of event.items) if (item.kind === 'file') files.push(await item.getFile());
  return files;
}

/** Rows that were copied out of a spreadsheet, as a file of their own. */
async function pastedRows(event: DropEvent, name: string): Promise<readonly File[]> {
  for (const item of event.items) {
    if (item.kind !== 'text' || !item.types.has('text/plain')) continue;
    const text = await item.getText('text/plain');
    if (text.includes('\n')) return [new File([text], name, { type: 'text/csv' })];
  }
  return [];
}

/** A file that is let go beside the place does not replace the page. */
function useHarmlessMisses(): void {
  useEffect(() => {
    const onMiss = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', onMiss);
    addEventListener('drop', onMiss);
    return () => {
      removeEventListener('dragover', onMiss);
      removeEventListener('drop', onMiss);
    };
  }, []);
}
