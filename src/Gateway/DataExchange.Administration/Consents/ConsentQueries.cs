using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>What people, desks and clients may see of consents.</summary>
internal sealed class ConsentQueries(ConsentDependencies dependencies, SpeakerSource speakers, ConsentFile file, ConsentViews views, IFieldWords words, TimeProvider time)
{
    private const int MaxOverdue = 500;

    public async ValueTask<IReadOnlyList<ConsentView>> MineAsync(Operation operation, CancellationToken cancellationToken)
    {
        var speaking = await speakers.FindAsync(operation, narrowsOnly: true, cancellationToken);
        var status = operation.Argument<ConsentStatus?>("status");
        var all = await file.OfSubjectAsync(speaking.Subject, cancellationToken);
        return
        [
            .. all.Where(c => ConsentAccess.Exists(c, speaking, operation.State))
                .OrderByDescending(c => c.AskedAt ?? c.Term.From).ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => views.Of(c, operation.State)).Where(v => status is null || v.Status == status),
        ];
    }

    public async ValueTask<ConsentView?> OneAsync(Operation operation, CancellationToken cancellationToken)
        => await VisibleAsync(operation, cancellationToken) is { } consent ? views.Of(consent, operation.State) : null;

    public async ValueTask<ConsentText?> TextAsync(Operation operation, CancellationToken cancellationToken)
    {
        var locale = operation.Required<string>("locale");
        if (await VisibleAsync(operation, cancellationToken) is not { } consent || !ConsentText.Locales.Contains(locale))
        {
            return null;
        }

        if (consent.Texts?.Of(locale) is { } hash)
        {
            var kept = await dependencies.Texts.FindAsync(hash, cancellationToken);
            return kept.Failure is { } failure ? throw ConsentFile.Unavailable(failure) : kept.Text;
        }

        // A consent without a text of its own is one of the demonstration's: it is shown as it would be composed now.
        var texts = ConsentTextSource.Compose(consent, operation.State, words);
        return locale == "vi" ? texts?.Vi : texts?.En;
    }

    public async ValueTask<IReadOnlyList<OverdueView>> OverdueAsync(Operation operation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = Math.Clamp(operation.Required<int>("first"), 1, MaxOverdue);
        var agreements = operation.State.Agreements.Where(a => a.ConsumerAgency == operation.Actor.AgencyCode).Select(a => a.Id).Distinct(StringComparer.Ordinal).ToList();
        var due = await file.DueAsync(now, agreements, first, cancellationToken);
        return
        [
            .. OverdueWithdrawal.Of(due.Where(c => ConsentAccess.ExistsForReader(c, operation)), r => operation.State.Agreements.FirstOrDefault(a => a.Reference == r), now)
                .Take(first).Select(o => new OverdueView(views.Of(o.Consent, operation.State), o.Step, o.Since)),
        ];
    }

    private async ValueTask<Consent?> VisibleAsync(Operation operation, CancellationToken cancellationToken)
    {
        var id = operation.Required<string>("id");
        if (!operation.Actor.Is(Role.Citizen) && !operation.Actor.Is(Role.FrontDesk))
        {
            return await file.FindAsync(id, cancellationToken) is { } asked && ConsentAccess.ExistsForClient(asked, operation) ? asked : null;
        }

        var speaking = await speakers.FindAsync(operation, narrowsOnly: true, cancellationToken);
        return await file.FindAsync(id, cancellationToken) is { } consent && ConsentAccess.Exists(consent, speaking, operation.State) ? consent : null;
    }
}
