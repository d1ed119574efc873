using DataExchange.Administration.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Administration.Consents;

/// <summary>Composes the consent API.</summary>
internal static class ConsentServices
{
    /// <summary>Registers the room; without stores of consents there is none.</summary>
    public static void AddTo(IServiceCollection services, ConsentDependencies? dependencies)
    {
        if (dependencies is null)
        {
            return;
        }

        services.AddSingleton(dependencies).AddSingleton<SpeakerSource>().AddSingleton<ConsentFile>().AddSingleton<ConsentViews>();
        services.AddSingleton<ConsentQueries>().AddSingleton<ConsentRequests>().AddSingleton<ConsentSteps>().AddSingleton<ConsentWords>().AddSingleton<WithdrawalSteps>().AddSingleton<UsageQueries>();
        services.AddSingleton<IRoom, ConsentsRoom>();
    }
}
