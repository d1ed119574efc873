using System.Collections.Immutable;
using DataExchange.Access.Consents;
using DataExchange.Administration.Consents;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Administration.Hosting;

/// <summary>The administration's own configuration: section <c>Consents</c>.</summary>
public static class AdministrationConfiguration
{
    /// <summary>What is wrong with a configuration, all of it at once; asked before stores are opened.</summary>
    /// <returns>One sentence for each problem; empty when an administration can be built.</returns>
    public static ImmutableArray<string> Problems(IConfiguration configuration) => Read(configuration).Problems;

    /// <summary>The working days of the legal clock.</summary>
    /// <exception cref="ArgumentException">The configuration has <see cref="Problems"/>.</exception>
    public static WorkingDays Calendar(IConfiguration configuration)
    {
        var (calendar, problems) = Read(configuration);
        return problems.IsEmpty ? calendar : throw new ArgumentException(string.Join(' ', problems), nameof(configuration));
    }

    private static (WorkingDays Calendar, ImmutableArray<string> Problems) Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = new WorkingDayOptions();
        configuration.GetSection("Consents:WorkingDays").Bind(options);
        return WorkingDayReading.Read(options);
    }
}
