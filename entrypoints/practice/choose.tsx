import { CUSTOMERS } from '../../lib/practice/scenarios.ts';
import { choose } from './state.ts';
import { Title } from './title.tsx';

/** Who to practise with. */
export function Choose() {
  return (
    <>
      <Title>Practise</Title>
      <p>
        Choose a customer and answer as you would. What they say next depends on what your reply brings and how it
        sounds. They are made up; what you write is not stored and does not leave this browser.
      </p>
      <ul class="customers">
        {CUSTOMERS.map((customer) => (
          <li key={customer.name}>
            <button type="button" onClick={() => choose(customer)}>
              <strong>{customer.name}</strong>
              <span class="quiet">{customer.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
