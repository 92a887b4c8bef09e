import { type ReactNode, useEffect, useRef } from "react"

/** A dialog over the page: native, so that Escape, the focus and the page behind it are the browser's own affair. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="sheet-title" onClose={onClose}>
      <h2 id="sheet-title">
        <bdi>{title}</bdi>
      </h2>
      {children}
    </dialog>
  )
}
