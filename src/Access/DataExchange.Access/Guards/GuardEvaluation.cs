using DataExchange.Access.Conditions;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;

namespace DataExchange.Access.Guards;

/// <summary>Decides a guarded coordinate for one record of one person. Pure.</summary>
public static class GuardEvaluation
{
    /// <summary>The outcome: the widest clause that is satisfied, or what is decided otherwise.</summary>
    /// <param name="decision">The coordinate's decision.</param>
    /// <param name="coordinate">The coordinate, as consents name it.</param>
    /// <param name="purpose">The purpose of the request.</param>
    /// <param name="record">What is known of the record and the person.</param>
    /// <param name="context">The request as conditions see it; its instant is that of the decision.</param>
    public static GuardOutcome Decide(AllowGuarded decision, string coordinate, string purpose, GuardedRecord record, ConditionContext context)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var reason = DenyReason.RowCondition;
        foreach (var clause in decision.Clauses)
        {
            var (why, consent) = WhyNot(clause, coordinate, purpose, record, context);
            if (why is null)
            {
                return new GuardOutcome(clause, consent, null);
            }

            // The order of evaluation is row condition, then consent: what failed later came nearer.
            reason = why.Value > reason ? why.Value : reason;
        }

        return new GuardOutcome(null, null, decision.Otherwise.IsAllowed ? null : reason);
    }

    private static (DenyReason? Reason, Consent? Consent) WhyNot(
        GuardedClause clause, string coordinate, string purpose, GuardedRecord record, ConditionContext context)
    {
        if (clause.Condition is { } condition && condition.Evaluate(context, record.Field) != ConditionOutcome.Met)
        {
            return (DenyReason.RowCondition, null);
        }

        if (clause.ConsentScope is not { } scope)
        {
            return (null, null);
        }

        var answer = ConsentDecision.Decide(record.Consents, new ConsentQuestion(clause.Basis.Agreement, scope, purpose, coordinate), context.Now);
        return (answer.Reason, answer.Reason is null ? answer.Consent : null);
    }
}
