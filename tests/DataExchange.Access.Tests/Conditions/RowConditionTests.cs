using DataExchange.Access.Catalogue;
using DataExchange.Access.Conditions;

namespace DataExchange.Access.Tests.Conditions;

public sealed class RowConditionTests
{
    private static readonly ConditionContext _context = new("H29", "79", new DateTimeOffset(2026, 5, 31, 17, 30, 0, TimeSpan.Zero));

    private static FieldCatalogue Catalogue { get; } = new CatalogueBuilder()
        .Add("r", "G01", "Citizen.name", DataClass.Personal, shape: new FieldShape(FieldKind.Text))
        .Add("r", "G01", "Citizen.age", DataClass.Personal, shape: new FieldShape(FieldKind.Number))
        .Add("r", "G01", "Citizen.born", DataClass.Personal, shape: new FieldShape(FieldKind.Date))
        .Add("r", "G01", "Citizen.seenAt", DataClass.Personal, shape: new FieldShape(FieldKind.DateTime))
        .Add("r", "G01", "Citizen.alive", DataClass.Personal, shape: new FieldShape(FieldKind.Boolean))
        .Add("r", "G01", "Citizen.aliases", DataClass.Personal, shape: new FieldShape(FieldKind.List))
        .Add("r", "G01", "Citizen.address", DataClass.Personal, shape: new FieldShape(FieldKind.Object, "Address"))
        .Add("r", "G01", "Address.province", DataClass.Personal, shape: new FieldShape(FieldKind.Object, "Province"))
        .Add("r", "G01", "Province.code", DataClass.Open, shape: new FieldShape(FieldKind.Text))
        .Build();

    [Theory]
    [InlineData("address.province.code = \"79\"", ConditionOutcome.Met)]
    [InlineData("address.province.code != \"79\"", ConditionOutcome.NotMet)]
    [InlineData("address.province.code in (\"01\", \"79\")", ConditionOutcome.Met)]
    [InlineData("not address.province.code in (\"01\", \"79\")", ConditionOutcome.NotMet)]
    [InlineData("address.province.code = caller.province", ConditionOutcome.Met)]
    [InlineData("caller.agency = \"H29\" and age >= 18", ConditionOutcome.Met)]
    [InlineData("age < 18 or name = \"An\"", ConditionOutcome.Met)]
    [InlineData("age < 40.5 and age > 39.5", ConditionOutcome.Met)]
    [InlineData("born ≤ \"1986-01-01\"", ConditionOutcome.Met)]
    [InlineData("born < now", ConditionOutcome.Met)]
    [InlineData("now = \"2026-06-01T00:30:00+07:00\"", ConditionOutcome.Met)]
    [InlineData("seenAt ≥ \"2026-05-31T17:00:00Z\"", ConditionOutcome.NotMet)]
    [InlineData("alive = true and not (name = \"Binh\" or age = 1)", ConditionOutcome.Met)]
    public void Condition_is_evaluated_on_the_record(string text, ConditionOutcome expected) => Assert.Equal(expected, Evaluate(Read(text)));

    [Fact]
    public void Now_is_a_day_of_the_country_where_it_meets_a_day()
    {
        var condition = Read("born = now");
        Assert.Equal(ConditionOutcome.Met, condition.Evaluate(_context, _ => ConditionValue.Of(new DateOnly(2026, 6, 1))));
        Assert.Equal(ConditionOutcome.NotMet, condition.Evaluate(_context, _ => ConditionValue.Of(new DateOnly(2026, 5, 31))));
    }

    [Theory]
    [InlineData("name = \"An\"", ConditionOutcome.Unknown)]
    [InlineData("not name = \"An\"", ConditionOutcome.Unknown)]
    [InlineData("name ≠ \"An\"", ConditionOutcome.Unknown)]
    [InlineData("name in (\"An\")", ConditionOutcome.Unknown)]
    [InlineData("name = \"An\" or caller.agency = \"H29\"", ConditionOutcome.Met)]
    [InlineData("name = \"An\" and caller.agency = \"H30\"", ConditionOutcome.NotMet)]
    [InlineData("name = \"An\" and caller.agency = \"H29\"", ConditionOutcome.Unknown)]
    public void Null_makes_a_comparison_unknown(string text, ConditionOutcome expected)
        => Assert.Equal(expected, Read(text).Evaluate(_context, _ => default));

    [Theory]
    [InlineData("age = 1 or caller.agency = \"H29\"")]
    [InlineData("caller.agency = \"H30\" and age = 1")]
    [InlineData("not age in (1, 2)")]
    public void Value_of_the_wrong_kind_fails_the_whole_condition(string text)
    {
        Assert.Equal(ConditionOutcome.Failed, Read(text).Evaluate(_context, _ => ConditionValue.Of("forty")));
        Assert.Equal(ConditionOutcome.Failed, Read(text).Evaluate(_context, _ => ConditionValue.Invalid));
    }

    [Fact]
    public void Caller_without_a_province_meets_no_condition_on_it()
        => Assert.Equal(ConditionOutcome.Unknown, Read("address.province.code = caller.province").Evaluate(_context with { Province = null }, _ => ConditionValue.Of("79")));

    [Theory]
    [InlineData("", "At character 1 stands `the end`; expected a field, a quoted text, a number, `caller.agency`, `caller.province` or `now`.")]
    [InlineData("name", "At character 5 stands `the end`; expected a comparison such as `=` or `in`.")]
    [InlineData("name = ", "At character 8 stands `the end`; expected a field, a quoted text, a number, `caller.agency`, `caller.province` or `now`.")]
    [InlineData("name = \"An", "At character 8 stands `\"An`; expected a field, a quoted text, a number, `caller.agency`, `caller.province` or `now`.")]
    [InlineData("name = \"An\" name", "At character 13 stands `name`; expected `and`, `or` or the end.")]
    [InlineData("(name = \"An\"", "At character 13 stands `the end`; expected `)`.")]
    [InlineData("name in (age)", "At character 13 stands `)`; expected a quoted text, a number, `true` or `false`.")]
    [InlineData("name ~ \"A.*\"", "At character 6 stands `~`; expected a comparison such as `=` or `in`.")]
    [InlineData("caller.password = \"x\"", "At character 1 stands `caller.password`; expected a field, a quoted text, a number, `caller.agency`, `caller.province` or `now`.")]
    [InlineData("nickname = \"x\"", "`nickname` names `Citizen.nickname`, which is not in the field catalogue; expected a classified field.")]
    [InlineData("address.city = \"x\"", "`address.city` names `Address.city`, which is not in the field catalogue; expected a classified field.")]
    [InlineData("aliases = \"x\"", "`aliases` gives no single value; expected a path to a text, number, day, instant or truth value.")]
    [InlineData("address = \"x\"", "`address` gives no single value; expected a path to a text, number, day, instant or truth value.")]
    [InlineData("name.length = 1", "`Citizen.name` gives no single object; expected one object on the way to a value.")]
    [InlineData("age = \"forty\"", "`age` and `\"forty\"` cannot be compared; expected two values of one type.")]
    [InlineData("born = \"1985\"", "`\"1985\"` is not a day; expected `\"yyyy-MM-dd\"`.")]
    [InlineData("seenAt = \"2026-01-01T00:00:00\"", "`\"2026-01-01T00:00:00\"` is not an instant; expected RFC 3339 with an offset, such as `\"2026-01-01T00:00:00+07:00\"`.")]
    [InlineData("name < \"B\"", "`name < \"B\"` orders values that have no order; expected `=` or `≠`, or a number, a day or an instant.")]
    public void Text_that_is_no_condition_is_refused_with_a_sentence(string text, string expected)
        => Assert.Equal((null, expected), RowCondition.Read(text, "Citizen", Catalogue));

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(1500, false)]
    public void Nesting_is_bounded(int depth, bool accepted)
        => Assert.Equal(accepted, RowCondition.Read(string.Concat(Enumerable.Repeat("not ", depth)) + "alive = true", "Citizen", Catalogue).Condition is not null);

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, false)]
    public void Number_of_values_is_bounded(int options, bool accepted)
        => Assert.Equal(accepted, RowCondition.Read($"age in ({string.Join(",", Enumerable.Range(0, options).Select(_ => "1"))})", "Citizen", Catalogue).Condition is not null);

    [Fact]
    public void Length_is_bounded()
    {
        Assert.NotNull(RowCondition.Read("alive = true".PadRight(2000), "Citizen", Catalogue).Condition);
        Assert.Equal((null, "The condition has 2001 characters; expected at most 2000."), RowCondition.Read("alive = true".PadRight(2001), "Citizen", Catalogue));
    }

    [Theory]
    [InlineData("alive=true and(age>=18 or age<=3)and not(name!=\"An\")", "alive = true and (age ≥ 18 or age ≤ 3) and not name ≠ \"An\"")]
    public void Text_is_canonical_and_reads_back(string text, string canonical)
    {
        Assert.Equal(canonical, Read(text).Text);
        Assert.Equal(canonical, Read(canonical).Text);
    }

    [Fact]
    public void Condition_tells_what_it_reads()
    {
        var condition = Read("address.province.code = \"79\" and age > 1");
        Assert.Equal(["address.province.code", "age"], condition.Fields);
        Assert.Equal(["Address.province", "Citizen.address", "Citizen.age", "Province.code"], condition.Coordinates(Catalogue));
    }

    [Theory]
    [InlineData("\"79\"", ConditionType.Text, true)]
    [InlineData("79", ConditionType.Text, false)]
    [InlineData("79", ConditionType.Number, true)]
    [InlineData("\"79.5\"", ConditionType.Number, true)]
    [InlineData("1e400", ConditionType.Number, false)]
    [InlineData("\"2026-02-30\"", ConditionType.Date, false)]
    [InlineData("true", ConditionType.Boolean, true)]
    [InlineData("\"true\"", ConditionType.Boolean, false)]
    [InlineData("{}", ConditionType.Text, false)]
    [InlineData("\"\\uD800\"", ConditionType.Text, false)]
    public void Json_leaf_is_read_as_the_type_promises_or_not_at_all(string json, ConditionType type, bool valid)
        => Assert.Equal((valid, !valid), (ConditionValue.FromJson(System.Text.Encoding.UTF8.GetBytes(json), type).HasValue, ConditionValue.FromJson(System.Text.Encoding.UTF8.GetBytes(json), type).IsInvalid));

    private static RowCondition Read(string text)
    {
        var (condition, problem) = RowCondition.Read(text, "Citizen", Catalogue);
        Assert.Null(problem);
        return condition!;
    }

    private static ConditionOutcome Evaluate(RowCondition condition) => condition.Evaluate(_context, path => path switch
    {
        "address.province.code" => ConditionValue.Of("79"),
        "age" => ConditionValue.Of(40m),
        "name" => ConditionValue.Of("An"),
        "born" => ConditionValue.Of(new DateOnly(1985, 3, 2)),
        "seenAt" => ConditionValue.Of(new DateTimeOffset(2026, 5, 31, 16, 0, 0, TimeSpan.Zero)),
        _ => ConditionValue.Of(true),
    });
}
