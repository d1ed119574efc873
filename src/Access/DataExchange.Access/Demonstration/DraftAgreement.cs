using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Demonstration;

/// <summary>Writes the demonstration's agreements down in few words; clauses are numbered in the order in which they are added. Not thread-safe.</summary>
internal sealed class DraftAgreement(string provider, string consumer, ClientId client, string purpose, LegalBasis basis)
{
    private static readonly Validity _validity = new(new DateOnly(2026, 1, 1), new DateOnly(2031, 1, 1));

    private readonly ImmutableArray<Grant>.Builder _grants = ImmutableArray.CreateBuilder<Grant>();
    private bool _caseRequired;

    /// <summary>Grants coordinates or groups as they are.</summary>
    internal DraftAgreement Allow(params ReadOnlySpan<string> coordinates)
    {
        foreach (var coordinate in coordinates)
        {
            _grants.Add(new Grant(coordinate, NextArticle()));
        }

        return this;
    }

    /// <summary>Grants a coordinate as it is, and lets gateways keep its values for so many seconds.</summary>
    internal DraftAgreement AllowKept(string coordinate, int seconds)
    {
        _grants.Add(new Grant(coordinate, NextArticle()) { CacheSeconds = seconds });
        return this;
    }

    /// <summary>Grants coordinates under the consent of the person concerned.</summary>
    internal DraftAgreement AllowUnderConsent(string scope, params ReadOnlySpan<string> coordinates)
    {
        foreach (var coordinate in coordinates)
        {
            _grants.Add(new Grant(coordinate, NextArticle()) { ConsentScope = scope });
        }

        return this;
    }

    /// <summary>Grants coordinates of the records that meet a condition.</summary>
    internal DraftAgreement AllowWhere(string condition, params ReadOnlySpan<string> coordinates)
    {
        foreach (var coordinate in coordinates)
        {
            _grants.Add(new Grant(coordinate, NextArticle()) { RowCondition = condition });
        }

        return this;
    }

    /// <summary>Grants a coordinate in a transformed form, and perhaps lets the client ask by its plain form.</summary>
    internal DraftAgreement AllowTransformed(string coordinate, Transform transform, GrantUse use = GrantUse.Output)
    {
        _grants.Add(new Grant(coordinate, NextArticle()) { Transform = transform, Use = use });
        return this;
    }

    /// <summary>Lets the client ask by a coordinate without reading it.</summary>
    internal DraftAgreement AllowInput(string coordinate)
    {
        _grants.Add(new Grant(coordinate, NextArticle()) { Use = GrantUse.Input });
        return this;
    }

    /// <summary>Forbids a coordinate.</summary>
    internal DraftAgreement Forbid(string coordinate)
    {
        _grants.Add(new Grant(coordinate, NextArticle()) { Effect = GrantEffect.Deny });
        return this;
    }

    /// <summary>Every request must name its dossier.</summary>
    internal DraftAgreement RequireCase()
    {
        _caseRequired = true;
        return this;
    }

    internal Agreement Build() => new()
    {
        Id = $"AG-{provider}-{consumer}-{client.Subsystem}",
        Version = 1,
        Status = AgreementStatus.Approved,
        ProviderAgency = provider,
        ConsumerAgency = consumer,
        Clients = [client],
        Purposes = [purpose],
        LegalBasis = basis,
        Validity = _validity,
        ReviewOn = new DateOnly(2027, 1, 1),
        Obligations = _caseRequired ? [Obligation.CaseRequired] : [],
        Grants = _grants.ToImmutable(),
    };

    private string NextArticle() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2.{_grants.Count + 1}");
}
