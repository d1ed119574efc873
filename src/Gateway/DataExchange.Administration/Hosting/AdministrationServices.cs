using DataExchange.Administration.Changes;
using DataExchange.Administration.Consents;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Parties;
using DataExchange.Administration.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Administration.Hosting;

/// <summary>Composes the administration. The gateway of the same process must be registered too.</summary>
public static class AdministrationServices
{
    /// <summary>Registers the administration.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services, AdministrationDependencies dependencies)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(dependencies);
        services.AddSingleton(dependencies).AddSingleton(dependencies.AccessStore);
        services.AddSingleton<CallerGate>();
        services.AddSingleton<StateSource>().AddSingleton<ChangeSaver>();
        AddParties(services);
        ConsentServices.AddTo(services, dependencies.Consents);
        return services;
    }

    private static void AddParties(IServiceCollection services) =>
        services.AddSingleton<AgencyChanges>().AddSingleton<IRoom, PartiesRoom>();
}
