import { css } from 'lit';

/** Near and over differ by shape as well: near shows its marks, over is hatched beyond the mark of the limit. */
export const meterStyles = css`
  .meter {
    position: relative;
    display: flex;
    inline-size: 100%;
    block-size: var(--_meter-block-size);
    overflow: hidden;
    border-radius: var(--_radius-control);
    background: var(--_meter-track);
    --_mark: var(--_meter-ok);
  }
  .meter.near {
    --_mark: var(--_meter-near);
  }
  .meter.over {
    --_mark: var(--_meter-over);
  }
  .fill {
    inline-size: var(--_fill);
    background: var(--_mark);
    transition: inline-size var(--_duration-base) var(--_easing-out);
  }
  .beyond {
    inline-size: var(--_over);
    border-inline-start: 2px solid var(--_surface-base);
    background: repeating-linear-gradient(135deg, var(--_mark) 0 4px, var(--_meter-track) 4px 7px);
  }
  .tick {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_at);
    inline-size: 2px;
    background: var(--_surface-base);
  }
  @media (forced-colors: active) {
    .meter {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
  }
`;
