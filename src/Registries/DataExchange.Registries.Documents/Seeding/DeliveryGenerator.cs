using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>Draws what became of a document at each recipient, up to the world's day.</summary>
internal static class DeliveryGenerator
{
    private const long Minute = 60_000;
    private const int MaxStepMinutes = 3 * 24 * 60;

    private static readonly long WorldEnd = Morning(SyntheticWorld.AsOf);

    private static readonly string[] Departments =
        ["Văn thư", "Phòng Tổng hợp", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Bộ phận một cửa"];

    /// <summary>The delivery to one recipient and its history, the sending first.</summary>
    public static (DeliveryRow Delivery, IReadOnlyList<StatusChangeRow> History) Make(long position, string agencyCode, int ordinal, DateOnly sentOn, ref SyntheticRandom random)
    {
        var at = Morning(sentOn) + (random.Next(9 * 60) * Minute);
        var delivery = new DeliveryRow { Position = position, AgencyCode = agencyCode, Ordinal = ordinal, SentAt = at };
        var history = new List<StatusChangeRow> { Step(delivery, at, department: null, description: null) };
        foreach (var state in DeliveryCourse.Draw(ref random))
        {
            at += random.Between(2, state == DeliveryState.Arrived ? 30 : MaxStepMinutes) * Minute;
            if (at >= WorldEnd)
            {
                break;
            }

            if (state == DeliveryState.RecallRequested)
            {
                delivery.BeforeRecall = delivery.State;
            }

            delivery.State = state;
            delivery.Steps++;
            history.Add(Step(delivery, at, DepartmentAt(state, ref random), ReasonOf(state)));
        }

        delivery.UpdatedAt = history[^1].At;
        return (delivery, history);
    }

    private static StatusChangeRow Step(DeliveryRow delivery, long at, string? department, string? description) => new()
    {
        Position = delivery.Position,
        AgencyCode = delivery.AgencyCode,
        Step = delivery.Steps,
        State = delivery.State,
        At = at,
        Department = department,
        Description = description,
    };

    private static string? DepartmentAt(DeliveryState state, ref SyntheticRandom random) => state switch
    {
        DeliveryState.RecallRequested => null,
        DeliveryState.Arrived or DeliveryState.Accepted or DeliveryState.Refused => Departments[0],
        _ => random.Pick(Departments),
    };

    private static string? ReasonOf(DeliveryState state) => state switch
    {
        DeliveryState.Refused => "Văn bản gửi nhầm nơi nhận",
        DeliveryState.RecallRequested => "Văn bản phát hành có sai sót, đề nghị thu hồi",
        DeliveryState.RecallRefused => "Văn bản đã được giải quyết xong",
        _ => null,
    };

    /// <summary>Eight o'clock in Viet Nam, in Unix milliseconds.</summary>
    private static long Morning(DateOnly day) =>
        new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.FromHours(7)).ToUnixTimeMilliseconds();
}
