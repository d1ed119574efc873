namespace DataExchange.Gateway.Limits;

/// <summary>Counts what is open at once, in all and for each holder. Thread-safe.</summary>
/// <param name="total">Most in all.</param>
/// <param name="perHolder">Most for one holder.</param>
internal sealed class Slots(int total, int perHolder)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _sum;

    /// <summary>Takes a place, given back by disposing of it; null where none is free.</summary>
    public IDisposable? TryTake(string holder)
    {
        lock (_gate)
        {
            var own = _taken.GetValueOrDefault(holder);
            if (_sum >= total || own >= perHolder)
            {
                return null;
            }

            _sum++;
            _taken[holder] = own + 1;
            return new Place(this, holder);
        }
    }

    private void Free(string holder)
    {
        lock (_gate)
        {
            _sum--;
            if (--_taken[holder] == 0)
            {
                _taken.Remove(holder);
            }
        }
    }

    private sealed class Place(Slots slots, string holder) : IDisposable
    {
        private Slots? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Free(holder);
    }
}
