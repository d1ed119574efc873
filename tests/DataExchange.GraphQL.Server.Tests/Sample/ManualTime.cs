namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>Time that stands still until a test fires the timers.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state, dueTime);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Fires every timer that is due within <paramref name="time"/> from its start.</summary>
    public void Advance(TimeSpan time) => _timers.FindAll(t => t.DueTime <= time).ForEach(t => t.Fire());

    private sealed class ManualTimer(TimerCallback callback, object? state, TimeSpan dueTime) : ITimer
    {
        public TimeSpan DueTime { get; private set; } = dueTime;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : dueTime;
            return true;
        }

        public void Dispose() => DueTime = TimeSpan.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
