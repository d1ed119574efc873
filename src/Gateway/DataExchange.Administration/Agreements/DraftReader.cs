using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;
using DataExchange.Administration.Catalogue;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;

namespace DataExchange.Administration.Agreements;

/// <summary>Reads the content of an agreement and holds it against everything that would keep it from coming into force, so that it is told while it is being written.</summary>
internal static partial class DraftReader
{
    private const int MaxGrants = 2000;

    /// <summary>Reads an input as a version.</summary>
    public static ReadDraft Read(AgreementInput input, int version, int? supersedes, Actor actor, AccessSnapshot state)
    {
        ImmutableArray<Problem> problems = [.. FormProblems(input, actor), .. ReadClients(input, out var clients)];
        if (!problems.IsEmpty)
        {
            return new ReadDraft(null, problems);
        }

        var draft = input.ToDraft(version, supersedes, clients);
        problems = [.. ContentProblems(draft, state)];
        return new ReadDraft(problems.IsEmpty ? draft : null, problems);
    }

    private static IEnumerable<Problem> FormProblems(AgreementInput input, Actor actor)
    {
        if (!string.Equals(actor.AgencyCode, input.Provider, StringComparison.Ordinal) && !string.Equals(actor.AgencyCode, input.Consumer, StringComparison.Ordinal))
        {
            yield return Problem.At("AGREEMENT_PARTY", $"`{actor.AgencyCode}` is no party to the agreement; expected it to be provider or consumer.", "agreement");
        }

        var prefix = $"AG-{input.Provider}-{input.Consumer}-";
        if (!input.Id.StartsWith(prefix, StringComparison.Ordinal) || !OwnName().IsMatch(input.Id[prefix.Length..]))
        {
            yield return Problem.At("AGREEMENT_ID", $"`{input.Id}` is no identifier for this agreement; expected `{prefix}` and 1 to 64 letters, digits and hyphens.", "agreement", "id");
        }

        if (input.Grants.Count is 0 or > MaxGrants)
        {
            yield return Problem.At("AGREEMENT_GRANTS", $"The agreement has {input.Grants.Count} clauses; expected 1 to {MaxGrants}.", "agreement", "grants");
        }

        foreach (var article in input.Grants.GroupBy(g => g.Article, StringComparer.Ordinal).Where(g => g.Skip(1).Any() || g.Key.Trim().Length == 0))
        {
            yield return Problem.At("GRANT_ARTICLE", $"The article `{article.Key}` names several clauses or is empty; expected each clause to have a number of its own.", "agreement", "grants");
        }

        if (input.LegalBasis.Instrument.Trim().Length == 0)
        {
            yield return Problem.At("AGREEMENT_LEGAL_BASIS", "The legal basis names no instrument; expected its name and number.", "agreement", "legalBasis", "instrument");
        }
    }

    private static List<Problem> ReadClients(AgreementInput input, out ImmutableArray<ClientId> clients)
    {
        var (read, problems) = (ImmutableArray.CreateBuilder<ClientId>(), new List<Problem>());
        foreach (var text in input.Clients)
        {
            if (ClientId.TryParse(text, out var id, out var reason))
            {
                read.Add(id);
            }
            else
            {
                problems.Add(Problem.At("CLIENT_ID", reason!, "agreement", "clients"));
            }
        }

        clients = read.ToImmutable();
        return problems;
    }

    /// <summary>What the rules of the register say of this agreement alone, with the state's parties, purposes and catalogue.</summary>
    private static IEnumerable<Problem> ContentProblems(Agreement draft, AccessSnapshot state)
    {
        var without = new AccessSnapshot(state.Revision, state.Agencies, state.Clients, state.Purposes, state.Catalogue, []);
        var with = new AccessSnapshot(state.Revision, state.Agencies, state.Clients, state.Purposes, state.Catalogue, [draft]);
        return AccessValidator.NewProblems(without, with).Select(p => Told(p, draft, state));
    }

    private static Problem Told(AccessProblem problem, Agreement draft, AccessSnapshot state)
    {
        var index = draft.Grants.ToList().FindIndex(g => problem.Where.EndsWith($", article {g.Article}", StringComparison.Ordinal));
        if (index < 0)
        {
            return Problem.At(problem.Code, problem.Message, "agreement");
        }

        var grant = draft.Grants[index];
        var near = problem.Code is "GRANT_COORDINATE_UNKNOWN" or "GRANT_COORDINATE_MALFORMED" ? NearCoordinates.Of(grant.Coordinate, state.Catalogue) : [];
        var message = near.IsEmpty ? problem.Message : $"{problem.Message} Did you mean {string.Join(" or ", near.Select(n => $"`{n}`"))}?";
        return Problem.At(problem.Code, $"Article {grant.Article}: {message}", "agreement", "grants", index.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();
}
