using System.Diagnostics;

namespace LoadSteady;

/// <summary>When each request is due: at equal distances.</summary>
internal sealed class Schedule(double perSecond, TimeSpan duration)
{
    private readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>Starts every request when it is due, and returns how many milliseconds after that each was answered.</summary>
    public async Task<double[]> RunAsync(Func<int, Task> send)
    {
        var count = (int)(perSecond * duration.TotalSeconds);
        var answers = new Task<double>[count];
        for (var i = 0; i < count; i++)
        {
            var due = _began + (long)(i / perSecond * Stopwatch.Frequency);
            await WaitUntilAsync(due);
            answers[i] = MeasureAsync(send(i), due);
        }

        return await Task.WhenAll(answers);
    }

    private static async Task<double> MeasureAsync(Task answer, long due)
    {
        await answer;
        return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
    }

    private static async ValueTask WaitUntilAsync(long due)
    {
        while (Stopwatch.GetTimestamp() is var now && now < due)
        {
            if (due - now > Stopwatch.Frequency / 500)
            {
                await Task.Delay(1);
            }
            else
            {
                await Task.Yield();
            }
        }
    }
}
