using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Tests.Plans;

/// <summary>What the planner makes of entries that access decisions have marked.</summary>
public sealed class AccessPlanTests
{
    private const string Citizen = """
        query {
          citizen(personalId: "001085012345") {
            personalId
            fullName
            permanentAddress { province { code } line }
            taxProfile { taxCode annualIncome(year: 2025) { amount } }
            documents { nodes { subject } }
          }
        }
        """;

    [Fact]
    public void Withheld_selections_are_never_asked_for()
    {
        var text = Print(f => f.ResponseKey is "documents" or "fullName" ? f with { IsWithheld = true } : f);
        Assert.DoesNotContain("documents", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fullName", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Composite_without_permitted_selections_is_asked_for_its_type_name_only() => Snapshot.Match(
        Print(f => f.ResponseKey is "taxCode" or "annualIncome" or "documents" or "permanentAddress" ? f with { IsWithheld = true } : f),
        "withheld-children");

    [Fact]
    public void Withheld_key_is_still_fetched_for_other_fetches_but_under_a_key_of_its_own() => Snapshot.Match(
        Print(f => f.ResponseKey is "personalId" or "documents" or "permanentAddress" ? f with { IsWithheld = true } : f),
        "withheld-key");

    [Fact]
    public void Guarded_selections_go_into_fetches_of_their_own_after_what_the_guard_reads() => Snapshot.Match(
        Print(f => f.ResponseKey switch
        {
            "fullName" => f with { Guard = 1 },
            "annualIncome" => f with { Guard = 2 },
            "permanentAddress" => f with { IsHidden = true },
            "documents" => f with { Guard = 2 },
            _ => f,
        }),
        "guards");

    [Fact]
    public void Guards_inside_a_guarded_value_are_fetched_each_alone_from_the_entity() => Snapshot.Match(
        Print(f => f.ResponseKey switch
        {
            "taxProfile" => f with { Guard = 1 },
            "annualIncome" => f with { Guard = 2 },
            _ => f,
        }),
        "guards-nested");

    [Fact]
    public void What_a_guard_reads_is_fetched_before_and_is_not_sent() => Snapshot.Match(
        PlanPrinter.Print(Harness.Planning.Plan(Fixture.Read("registries"), Reading("personalId permanentAddress { province { code } } taxProfile { taxCode }"))),
        "guard-reads");

    [Fact]
    public void Guard_that_reads_what_nobody_answers_is_refused() =>
        Assert.Equal("PLANNING_UNSATISFIABLE", QueryPlanner.Plan(Fixture.Read("registries"), Reading("shoeSize")).Error!.Code);

    [Fact]
    public void Guard_that_reads_no_set_of_fields_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => QueryPlanner.Plan(Fixture.Read("registries"), Reading("personalId {")));

    private static NormalizedOperation Reading(string fieldSet) =>
        Mark(f => f.ResponseKey == "fullName" ? f with { Guard = 1 } : f) with { Guards = [new NormalizedGuard(1, [new GuardRead("Citizen", fieldSet)])] };

    private static string Print(Func<NormalizedField, NormalizedField> mark) =>
        PlanPrinter.Print(Harness.Planning.Plan(Fixture.Read("registries"), Mark(mark)));

    private static NormalizedOperation Mark(Func<NormalizedField, NormalizedField> mark)
    {
        var operation = Harness.Planning.Normalize(Fixture.Read("registries"), Citizen);
        return operation with { Root = Mark(operation.Root, mark) };
    }

    private static NormalizedSelectionSet Mark(NormalizedSelectionSet set, Func<NormalizedField, NormalizedField> mark) =>
        set with { Fields = [.. set.Fields.Select(f => mark(f) is var marked && marked.Selections is { } below ? marked with { Selections = Mark(below, mark) } : mark(f))] };
}
