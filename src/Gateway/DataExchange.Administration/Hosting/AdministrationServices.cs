using DataExchange.Administration.Agreements;
using DataExchange.Administration.Caching;
using DataExchange.Administration.Catalogue;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Consents;
using DataExchange.Administration.Explaining;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Log;
using DataExchange.Administration.Parties;
using DataExchange.Administration.Purposes;
using DataExchange.Administration.Schema;
using DataExchange.Administration.State;
using DataExchange.Administration.Usage;
using DataExchange.Administration.WhatIf;
using DataExchange.Gateway.Purging;
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
        services.AddSingleton(dependencies).AddSingleton(dependencies.AccessStore).AddSingleton(dependencies.AccessHistory);
        services.AddSingleton(dependencies.AccessLogReader).AddSingleton(dependencies.Pseudonymiser);
        services.AddSingleton<CallerGate>();
        services.AddSingleton<StateSource>().AddSingleton<ChangeSaver>().AddSingleton<ChangeHistory>();
        services.AddSingleton<PartyFields>().AddSingleton<AgencyChanges>().AddSingleton<ClientChanges>().AddSingleton<IRoom, PartiesRoom>();
        services.AddSingleton<PurposeChanges>().AddSingleton<IRoom, PurposesRoom>();
        services.AddSingleton<IRoom, CatalogueRoom>();
        services.AddSingleton<PresentVersions>().AddSingleton<AgreementFields>().AddSingleton<AgreementWriting>().AddSingleton<AgreementSteps>().AddSingleton<IRoom, AgreementsRoom>();
        services.AddSingleton<IRoom, ExplainingRoom>();
        services.AddSingleton<CacheFields>().AddSingleton<PurgeReader>().AddSingleton<IRoom, CacheRoom>();
        services.AddSingleton(s => new CachePurges(
            s.GetRequiredService<ICacheAdministration>(), s.GetRequiredService<PurgeReader>(), s.GetRequiredService<ChangeSaver>(), dependencies.Pseudonymiser));
        AddLog(services, dependencies);
        ConsentServices.AddTo(services, dependencies.Consents);
        return services;
    }

    private static void AddLog(IServiceCollection services, AdministrationDependencies dependencies)
    {
        services.AddSingleton<LogScan>();
        services.AddSingleton(s => new LookRecorder(dependencies.AccessLog, dependencies.Pseudonymiser, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PastRequests>().AddSingleton<IRoom, WhatIfRoom>();
        services.AddSingleton<UsageReader>().AddSingleton<UnusedGrantReader>().AddSingleton<IRoom, UsageRoom>();
    }
}
