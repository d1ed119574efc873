using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Documents.Seeding;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Documents.Seeding;

public sealed class DocumentGeneratorTests
{
    private static readonly SyntheticWorld World = new(seed: 7, citizenCount: 25_000);
    private static readonly DocumentGenerator Generator = new(World);
    private static readonly SyntheticDocument[] All = [.. Enumerable.Range(0, Generator.Count).Select(Generator.Make)];

    [Fact]
    public void Documents_have_2_88_recipients_on_average_none_of_them_twice()
    {
        Assert.InRange(All.Average(made => made.Deliveries.Count), 2.83, 2.93);
        Assert.All(All, made => Assert.Equal(made.Deliveries.Count, made.Deliveries.Select(delivery => delivery.AgencyCode).Distinct().Count()));
        Assert.All(All, made => Assert.DoesNotContain(made.Document.IssuerCode, made.Deliveries.Select(delivery => delivery.AgencyCode)));
    }

    [Fact]
    public void Recalls_are_1_percent_and_refusals_0_3_percent_of_the_deliveries()
    {
        var deliveries = All.Sum(made => made.Deliveries.Count);
        Assert.InRange(Reached(DeliveryState.RecallRequested) / (double)deliveries, 0.008, 0.012);
        Assert.InRange(Reached(DeliveryState.Refused) / (double)deliveries, 0.0015, 0.0045);

        static int Reached(DeliveryState state) => All.Sum(made => made.StatusChanges.Count(change => change.State == state));
    }

    [Fact]
    public void Every_history_begins_with_the_sending_and_follows_the_state_machine_forward_in_time()
    {
        foreach (var made in All)
        {
            foreach (var delivery in made.Deliveries)
            {
                var history = made.StatusChanges.Where(change => change.AgencyCode == delivery.AgencyCode).ToArray();
                Assert.Equal(DeliveryState.Sent, history[0].State);
                Assert.Equal(delivery.State, history[^1].State);
                Assert.Equal(delivery.Steps, history.Length - 1);
                var beforeRecall = DeliveryState.Sent;
                for (var step = 1; step < history.Length; step++)
                {
                    Assert.True(DeliveryStateMachine.CanFollow(history[step - 1].State, beforeRecall, history[step].State), $"{history[step - 1].State} → {history[step].State}");
                    Assert.True(history[step].At > history[step - 1].At);
                    beforeRecall = history[step].State == DeliveryState.RecallRequested ? history[step - 1].State : beforeRecall;
                }

                Assert.Equal(beforeRecall, delivery.BeforeRecall);
            }
        }
    }

    [Fact]
    public void Numbers_follow_the_rules_and_identifiers_are_unique()
    {
        foreach (var made in All)
        {
            Assert.True(DocumentNumber.TryParse(made.Document.Number, out var number, out _), made.Document.Number);
            Assert.Equal(made.Document.Notation, number.Notation);
            Assert.True(DocumentTypes.Fits(made.Document.Type, number.Notation), made.Document.Number);
            Assert.NotNull(AgencyTable.Find(made.Document.IssuerCode));
        }

        Assert.Equal(All.Length, All.Select(made => made.Document.DocumentId).Distinct().Count());
        Assert.Equal(All.Length, All.Select(made => made.Document.Position).Distinct().Count());
    }

    [Fact]
    public void Numbers_restart_each_year_and_the_next_one_is_free()
    {
        foreach (var year in All.Where(made => made.Document.IssuedOn is not null).GroupBy(made => made.Document.IssuedOn!.Value.Year))
        {
            var numbers = year.Select(NumberOf).ToArray();
            Assert.InRange(numbers.Min(), 1, 2);
            Assert.All(Generator.Sequences().Where(sequence => sequence.Year == year.Key), sequence => Assert.True(sequence.Last >= numbers.Max()));
        }

        static int NumberOf(SyntheticDocument made) => DocumentNumber.TryParse(made.Document.Number, out var number, out _) ? number.Number : 0;
    }

    [Fact]
    public void A_few_dates_exist_in_no_calendar_and_are_flagged()
    {
        var impossible = All.Where(made => made.Document.IssuedOn is null).ToArray();
        Assert.InRange(impossible.Length, 2, All.Length / 500);
        Assert.Contains(impossible, made => made.Document.IssuedOnSource == "2014/02/30");
        Assert.All(impossible, made => Assert.True(made.Document.Quality.HasFlag(DataQualityIssue.ImpossibleDate)));
        Assert.All(impossible, made => Assert.False(DateOnly.TryParseExact(made.Document.IssuedOnSource, "yyyy/MM/dd", out _)));
    }

    [Fact]
    public void Legacy_agency_codes_are_flagged_and_read_as_the_agency()
    {
        var legacy = All.Where(made => made.Document.Quality.HasFlag(DataQualityIssue.LegacyAgencyCode)).ToArray();
        Assert.NotEmpty(legacy);
        foreach (var made in legacy)
        {
            Assert.True(AgencyCode.TryParse(made.Document.DocumentId.Split(',')[0], out var code, out _));
            Assert.Equal(made.Document.IssuerCode, code.Text);
        }
    }

    [Fact]
    public void Answers_go_to_earlier_documents_by_one_of_their_recipients()
    {
        var byPosition = All.ToDictionary(made => made.Document.Position);
        var answers = All.Where(made => made.Document.InReplyTo is not null).ToArray();
        Assert.InRange(answers.Length / (double)All.Length, 0.1, 0.2);
        foreach (var answer in answers)
        {
            var answered = byPosition[answer.Document.InReplyTo!.Value];
            Assert.Equal(answered.Deliveries[0].AgencyCode, answer.Document.IssuerCode);
            Assert.Contains(answered.Document.IssuerCode, answer.Deliveries.Select(delivery => delivery.AgencyCode));
        }
    }

    [Fact]
    public void Documents_are_about_all_three_kinds_of_subjects() =>
        Assert.Equal(Enum.GetValues<SubjectKind>(), All.SelectMany(made => made.Concerns).Select(concern => concern.Kind).Distinct().Order());

    [Fact]
    public void Same_seed_gives_the_same_rows() =>
        Assert.Equivalent(Generator.Make(777), new DocumentGenerator(new SyntheticWorld(7, 25_000)).Make(777), strict: true);
}
