import { css } from 'lit';

/** Nothing for the first 150 ms, then a skeleton of the final height; after 8 s a word that work goes on. */
export const statusStyles = css`
  .skeleton {
    display: grid;
    gap: var(--_space-4);
    animation: 0s linear 150ms both appear;
  }
  .skeleton > span {
    block-size: 1.25em;
    border: 1px solid var(--_border-subtle);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
  }
  .skeleton > span:nth-child(odd) {
    inline-size: 60%;
  }
  .patience {
    animation: 0s linear 8s both appear;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .status {
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
    max-inline-size: 65ch;
  }
  [part='empty'] > p {
    display: flex;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }
  .banner {
    margin-block-end: var(--_gap-between);
  }
`;
