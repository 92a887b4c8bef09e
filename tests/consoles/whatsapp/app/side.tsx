import { useState } from "react"
import { Icon } from "./icons"
import { type Filter, List } from "./list"
import { classOf, idOf, tagOf, tid } from "./markup"
import { set, useLabels } from "./store"

const filters = ["all", "unread", "groups"] as const

/** The column of chats: heading, search, filters, list. */
export function Side() {
  const labels = useLabels()
  const [filter, setFilter] = useState<Filter>("all")
  const [sought, setSought] = useState("")
  const Header = tagOf("header")
  const away = filter === "archived"
  return (
    <div className={classOf("side")} id={idOf("side")}>
      <Header className={classOf("side-head")} {...tid("chatlist-header")}>
        {away && (
          <button aria-label={labels.back} className={classOf("tool")} onClick={() => setFilter("all")} type="button">
            <Icon name="back-refreshed" />
          </button>
        )}
        <h1 className={classOf("grow")}>{away ? labels.archived : labels.chats}</h1>
        <button aria-label={labels.newChat} className={classOf("tool")} title={labels.newChat} type="button">
          <Icon name="new-chat-outline" />
        </button>
        <button
          aria-label={labels.menu}
          className={classOf("tool")}
          onClick={(event) => {
            const anchor = event.currentTarget.getBoundingClientRect()
            const archived = { label: labels.archived, act: () => setFilter("archived") }
            set({ overlay: { type: "menu", anchor, items: [archived] } })
          }}
          title={labels.menu}
          type="button"
        >
          <Icon name="more-refreshed" />
        </button>
      </Header>
      <div className={classOf("search")}>
        <Icon name="search-refreshed" size={20} />
        <input
          aria-label={labels.search}
          className={classOf("grow")}
          data-tab="3"
          onChange={(event) => setSought(event.target.value)}
          placeholder={labels.search}
          role="textbox"
          value={sought}
        />
      </div>
      {!away && (
        <div aria-label={labels.chats} className={classOf("filters")} role="tablist">
          {filters.map((name) => (
            <button
              aria-selected={filter === name}
              className={classOf(filter === name ? "filter chosen" : "filter")}
              key={name}
              onClick={() => setFilter(name)}
              role="tab"
              type="button"
            >
              {labels[name]}
            </button>
          ))}
        </div>
      )}
      <List filter={filter} onFilter={setFilter} sought={sought} />
    </div>
  )
}

/** The strip at the very edge. */
export function Strip() {
  const labels = useLabels()
  const places = [
    ["chats-outlined", labels.chats],
    ["status-outlined", labels.status],
    ["community-outlined", labels.communities]
  ] as const
  return (
    <nav className={classOf("strip")}>
      {places.map(([icon, label], index) => (
        <button
          aria-label={label}
          aria-pressed={index === 0}
          className={classOf(index === 0 ? "place chosen" : "place")}
          key={icon}
          type="button"
        >
          <Icon name={icon} size={22} />
        </button>
      ))}
      <span className={classOf("grow")} />
      <button aria-label={labels.settings} className={classOf("place")} type="button">
        <Icon name="settings-outlined" size={22} />
      </button>
    </nav>
  )
}
