// The page: menus at the top, the grid, a sidebar beside it; one window of one person.

import type {
  BookView,
  Gesture,
  MenuView,
  PageEvent,
  PersonView,
  WorkView,
} from '../../server/protocol';
import type {MenuItem} from '../../services/runtime';
import {nameControls} from './accessible';
import {
  askPerson,
  confirmPerson,
  forgetQuestion,
  tellPerson,
  toast,
} from './dialogs';
import {Documents} from './documents';
import {el} from './dom';
import {Grid} from './grid';
import {GridReader} from './grid-reader';
import {ServerLink} from './link';
import {MenuBar, type Entry, type Menu} from './menu-bar';
import {Overlay} from './overlay';
import {editMenus, fileMenu, type PageActions} from './page-menus';
import {Panels} from './panels';
import {chooseShown} from './sift';

/** Who sat before this window when it was loaded last; «?person=…» in the address goes before. */
const PERSON_KEY = 'innoset-person';

class Page {
  private readonly link = new ServerLink();
  private readonly menus = new MenuBar();
  private readonly name = el('h1', {}, 'Инносеть');
  private readonly people = el('select', {'aria-label': 'Кто за компьютером'});
  private readonly status = el('div', {className: 'status', role: 'status'});
  private readonly side = el('aside', {
    className: 'side',
    hidden: true,
    'aria-label': 'Боковая панель',
  });
  private readonly documents = new Documents();
  private grid!: Grid;
  private overlay!: Overlay;
  private panels!: Panels;
  private person = '';
  private mayEdit = false;
  private ownMenus: readonly MenuView[] = [];
  private sequence = 0;
  private known: readonly PersonView[] = [];
  /** Events that came while the book was being asked for. */
  private early: Extract<PageEvent, {kind: 'changes'}>[] | null = [];

  async open(): Promise<void> {
    const place = el('div', {className: 'grid', id: 'grid'});
    const app = document.getElementById('app')!;
    app.className = 'page';
    app.replaceChildren(
      el(
        'header',
        {className: 'top'},
        this.name,
        this.menus.element,
        this.status,
        el('label', {className: 'person'}, el('span', {}, 'Вы:'), this.people),
      ),
      el('main', {className: 'middle'}, place, this.side),
      el('div', {id: 'toasts', 'aria-live': 'polite'}),
    );
    // React empties what it draws into: the overlay stands beside.
    const drawn = el('div', {className: 'drawn'});
    place.append(drawn);
    this.grid = new Grid(drawn, gestures => void this.gesture(gestures));
    this.overlay = new Overlay(this.grid, place, {
      gesture: gesture => void this.gesture([gesture]),
      list: (sheet, row, column) => this.link.list(sheet, row, column),
      openDocument: id => this.documents.show(id),
    });
    this.panels = new Panels(
      this.side,
      this.link,
      id => this.documents.show(id),
      () => place.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    );
    this.link.selection = () => this.grid.selection();
    this.people.addEventListener(
      'change',
      () => void this.sit(this.people.value),
    );
    nameControls(place);
    this.acceptFiles();
    await this.link.listen(
      event => this.hear(event),
      isLost => this.lost(isLost),
    );
    // A canvas does not wait for fonts.
    await Promise.all(
      ['10pt Arial', 'bold 10pt Arial'].map(font => document.fonts.load(font)),
    );
    await this.load();
    await this.sit(this.firstPerson());
    Object.assign(window, {innosetGrid: new GridReader(this.grid, place)});
    document.documentElement.dataset.ready = String(performance.now());
  }

  private firstPerson(): string {
    const before =
      new URLSearchParams(location.search).get('person') ??
      sessionStorage.getItem(PERSON_KEY);
    const still = this.known.find(({email}) => email === before);
    return (still ?? this.known[0])?.email ?? '';
  }

  private async load(): Promise<void> {
    this.early = [];
    const {sequence, book, since} = await this.link.state();
    this.sequence = sequence;
    this.grid.show(book);
    this.tell(book);
    for (const changes of since) {
      this.grid.apply(changes);
      this.tell(changes);
    }
    const early = this.early ?? [];
    this.early = null;
    for (const event of early) this.take(event);
    this.overlay.refresh();
  }

  /** What is not in the grid. */
  private tell(news: Partial<BookView>): void {
    if (news.name !== undefined) {
      this.name.textContent = news.name;
      document.title = `${news.name} – Инносеть`;
    }
    if (news.people) this.showPeople(news.people);
    if (news.documents) {
      this.documents.list = news.documents;
      this.showMenus();
    }
  }

  private showPeople(people: readonly PersonView[]): void {
    this.known = people;
    this.people.replaceChildren(
      ...people.map(({email, role}) =>
        el('option', {value: email}, `${role} (${email})`),
      ),
    );
    this.people.value = this.person;
    const own = people.find(({email}) => email === this.person);
    if (this.person && own?.mayEdit !== this.mayEdit) {
      void this.sit(own?.email ?? people[0]?.email ?? '');
    }
  }

  private async sit(person: string): Promise<void> {
    this.person = person;
    sessionStorage.setItem(PERSON_KEY, person);
    this.people.value = person;
    this.panels.closeAll();
    const {mayEdit, menus} = await this.link.sit(person);
    this.mayEdit = mayEdit;
    this.ownMenus = menus;
    this.grid.setEditable(mayEdit);
    this.overlay.refresh();
    this.showMenus();
    document.documentElement.dataset.person = person;
  }

  private hear(event: PageEvent): void {
    switch (event.kind) {
      case 'changes':
        if (this.early) this.early.push(event);
        else this.take(event);
        return;
      case 'work':
        return this.showWork(event.work);
      case 'toast':
        return toast(event.message, event.title, event.seconds);
      case 'panel':
        return this.panels.show(event.panel);
      case 'question':
        return askPerson(event.question, reply => {
          void this.link.answer({question: event.question.id, ...reply});
        });
      case 'answered':
        return forgetQuestion(event.question);
      case 'go':
        return this.grid.select(event.selection);
    }
  }

  private take({
    sequence,
    changes,
  }: Extract<PageEvent, {kind: 'changes'}>): void {
    if (sequence <= this.sequence) return;
    if (changes.rebuilt) {
      void this.load();
      return;
    }
    this.sequence = sequence;
    this.grid.apply(changes);
    this.tell(changes);
    this.overlay.refresh();
  }

  private async gesture(gestures: readonly Gesture[]): Promise<void> {
    for (const gesture of gestures) {
      try {
        let answer = await this.link.gesture(gesture);
        if (answer.state === 'warned') {
          const agreed = await confirmPerson(
            'Предупреждение',
            answer.message,
            'Изменить',
          );
          if (agreed) answer = await this.link.gesture(gesture, true);
        }
        if (answer.state === 'refused') {
          tellPerson('Не получилось', answer.message);
        }
        if (answer.state !== 'done') await this.takeBack(gesture);
      } catch (error) {
        tellPerson('Не получилось', (error as Error).message);
        await this.takeBack(gesture);
      }
    }
  }

  /** What was typed stood in the cell already: the book's own text comes back. */
  private async takeBack(gesture: Gesture): Promise<void> {
    if (gesture.kind === 'type') await this.load();
  }

  private async run(functionName: string): Promise<void> {
    const result = await this.link
      .run(functionName)
      .catch((error: Error) => ({error}));
    if ('error' in result) {
      tellPerson('Команда не выполнена', result.error.message);
    }
  }

  private showMenus(): void {
    const script = this.ownMenus.map(({caption, items}) => ({
      caption,
      items: items.map(item => this.scriptItem(item)),
    }));
    this.menus.show([...this.pageMenus(), ...script]);
  }

  private scriptItem(item: MenuItem): Entry {
    if (item.kind === 'separator') return 'separator';
    if (item.kind === 'menu') {
      const {caption, items} = item;
      return {caption, items: items.map(each => this.scriptItem(each))};
    }
    return {
      caption: item.caption,
      press: () => void this.run(item.functionName),
    };
  }

  private pageMenus(): Menu[] {
    const gesture = (gesture: Gesture) => void this.gesture([gesture]);
    const actions: PageActions = {
      gesture,
      sift: (sheet, column) => chooseShown(this.grid, sheet, column, gesture),
      chooseFile: () => this.chooseFile(),
    };
    const file = fileMenu(this.documents, this.mayEdit, actions);
    return this.mayEdit ? [file, ...editMenus(this.grid, actions)] : [file];
  }

  private showWork(work: WorkView | null): void {
    if (!work) return this.status.replaceChildren();
    const seconds = Math.round(work.lasts / 1000);
    const own = work.person === this.person;
    const what = work.functionName
      ? (captionOf(this.ownMenus, work.functionName) ?? 'Команда')
      : 'Пересчёт';
    const who = own ? '' : `, ${work.person}`;
    this.status.replaceChildren(
      el('progress', {'aria-label': what}),
      el(
        'span',
        {},
        work.isStopping
          ? `${what}: останавливается…`
          : `${what}${who}: ${seconds} с`,
      ),
      ...(own && !work.isStopping
        ? [
            el(
              'button',
              {type: 'button', onclick: () => void this.link.stop(work.id)},
              'Остановить',
            ),
          ]
        : []),
    );
  }

  private lost(isLost: boolean): void {
    if (isLost) {
      this.status.replaceChildren(
        'Нет связи с программой: изменения не сохраняются.',
      );
    } else if (this.sequence > 0) {
      this.status.replaceChildren();
      // The server may be another one that opened the book anew.
      location.reload();
    }
  }

  private chooseFile(): void {
    const field = el('input', {type: 'file', accept: '.xlsx'});
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file) void this.openFile(file);
    });
    field.click();
  }

  private acceptFiles(): void {
    addEventListener('dragover', event => event.preventDefault());
    addEventListener('drop', event => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file && this.mayEdit) void this.openFile(file);
    });
  }

  private async openFile(file: File): Promise<void> {
    const agreed = await confirmPerson(
      'Открыть другую книгу',
      `Книга «${file.name}» откроется вместо нынешней у всех. Нынешняя останется среди десяти последних на этом компьютере.`,
      'Открыть',
    );
    if (!agreed) return;
    await this.link
      .openFile(file)
      .catch((error: Error) => tellPerson('Книга не открыта', error.message));
  }
}

/** What the menu calls a function. */
function captionOf(
  menus: readonly MenuView[],
  functionName: string,
): string | undefined {
  const search = (items: readonly MenuItem[]): string | undefined => {
    for (const item of items) {
      if (item.kind === 'item' && item.functionName === functionName) {
        return item.caption;
      }
      const below = item.kind === 'menu' ? search(item.items) : undefined;
      if (below !== undefined) return below;
    }
    return undefined;
  };
  return search(menus.flatMap(({items}) => items));
}

void new Page().open();
