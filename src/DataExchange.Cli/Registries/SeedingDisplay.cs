using System.Globalization;
using DataExchange.Registries.Filling;
using Spectre.Console;

namespace DataExchange.Cli.Registries;

/// <summary>Shows the filling of stores: bars with rate and time left on a terminal, a line every tenth elsewhere.</summary>
internal sealed class SeedingDisplay : IProgress<SeedProgress>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (ProgressTask? Bar, int Tenths)> _shown = new(StringComparer.Ordinal);
    private readonly ProgressContext? _bars;

    private SeedingDisplay(ProgressContext? bars) => _bars = bars;

    public static Task RunAsync(Func<SeedingDisplay, Task> work) => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
        ? AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => work(new SeedingDisplay(bars)))
        : work(new SeedingDisplay(null));

    public void Report(SeedProgress value)
    {
        lock (_lock)
        {
            var shown = _shown.GetValueOrDefault(value.Registry, (null, -1));
            if (_bars is not null)
            {
                shown.Bar ??= _bars.AddTask(value.Registry, maxValue: Math.Max(1, value.Total));
                shown.Bar.Value = value.Done;
                shown.Bar.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Registry} {value.RowsPerSecond:N0} rows/s");
            }

            var tenths = value.Total == 0 ? 10 : (int)(10 * value.Done / value.Total);
            if (_bars is null && tenths > shown.Tenths)
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"filling {value.Registry,-10} {tenths * 10,3} %  {value.RowsPerSecond,9:N0} rows/s{(value.Remaining is { } left ? $"  {left.TotalSeconds:N0} s left" : string.Empty)}"));
            }

            _shown[value.Registry] = (shown.Bar, Math.Max(tenths, shown.Tenths));
        }
    }
}
