namespace DataExchange.Registries.Filling;

/// <summary>Counts source rows, and reports rate and time left.</summary>
internal sealed class FillClock(string registry, long total, IProgress<SeedProgress>? progress, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private long done;

    public void Report(int more)
    {
        done += more;
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        var rate = seconds > 0 ? done / seconds : 0;
        TimeSpan? remaining = rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null;
        progress?.Report(new SeedProgress(registry, done, total, rate, remaining));
    }
}
