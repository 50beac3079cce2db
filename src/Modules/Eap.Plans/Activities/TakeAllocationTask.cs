using System.Globalization;
using Eap.Plans.Allocations;
using Eap.Platform.Time;
using Eap.Workflows.Activities;
using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Activities;

/// <summary>Takes a place of an allocation for the item the process is about, from its organisation. Why a place was refused, with the clause, stands in the journal and the property <c>Refusal</c>, and is what a state set next says to the unit.</summary>
public sealed class TakeAllocationTask(SiteClock clock, IStringLocalizer<TakeAllocationTask> T) : Activity
{
    /// <summary>Property of the instance that says why there was no place.</summary>
    public const string RefusalProperty = "Refusal";

    /// <inheritdoc />
    public override string Name => nameof(TakeAllocationTask);

    /// <inheritdoc />
    public override string Title => T["占用计划名额"];

    /// <inheritdoc />
    public override string Category => T["计划"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("Metric", T["指标"], PropertyKind.Text) { IsRequired = true, Hint = T["计划里的指标代号，例如 Lecture。"] },
        new("Year", T["年度"], PropertyKind.Expression) { Hint = T["算出年份或者日期时间的式子，例如 item.LectureApplication.Start1.Value：占那一年的名额；不填按今年。"] },
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) =>
    [
        new(nameof(PlaceAnswer.Taken), T["计划内"]), new(nameof(PlaceAnswer.Beyond), T["计划外"]),
        new(nameof(PlaceAnswer.Full), T["名额已满"], IsFailure: true), new(nameof(PlaceAnswer.NotPlanned), T["没有分配"], IsFailure: true),
    ];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Metric");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record) => record.Text("Year") is { } year ? ExpressionProblems.Of(year) : [];

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var item = await context.ItemAsync(cancellationToken) ?? throw new InvalidOperationException("The process is about no item.");
        var year = await YearAsync(context, cancellationToken);
        var answer = await context.Unit.Get<PlaceTaker>().TakeAsync(context.Record.Text("Metric") ?? "", item.OrganizationId, year, item.ContentItemId, cancellationToken);
        context.Values.Properties.Remove(RefusalProperty);
        switch (answer)
        {
            case PlaceAnswer.Taken taken:
                return ActivityResult.Go(nameof(PlaceAnswer.Taken), string.Format(T["{0} 年第 {1} 个，计划 {2} 个。"].Value, year, taken.Number, taken.Planned));
            case PlaceAnswer.Beyond beyond:
                return Answered(context, nameof(PlaceAnswer.Beyond), string.Format(T["{0} 年第 {1} 个，计划 {2} 个：计划外。"].Value, year, beyond.Number, beyond.Planned));
            case PlaceAnswer.Full full:
                return Refused(context, nameof(PlaceAnswer.Full), full.Why.ToString());
            case PlaceAnswer.NotPlanned none:
                return Refused(context, nameof(PlaceAnswer.NotPlanned), none.Why.ToString());
            default:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    private static ActivityResult Refused(ActivityContext context, string outcome, string why)
    {
        context.Values.Properties[RefusalProperty] = why;
        return Answered(context, outcome, why);
    }

    // The plan spoke last: the state that follows must not borrow the words of the person who decided before it.
    private static ActivityResult Answered(ActivityContext context, string outcome, string words)
    {
        context.Input.Clear();
        (context.Input["Outcome"], context.Input["Comment"]) = (outcome, words);
        return ActivityResult.Go(outcome, words);
    }

    private async Task<int> YearAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (context.Record.Text("Year") is not { } expression) return clock.Today.Year;
        var value = (await context.EvaluateAsync(expression, cancellationToken))?.ToString();
        if (string.IsNullOrEmpty(value)) return clock.Today.Year;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        // Moments are stored in UTC; the year is that of the city's wall, where the new year comes eight hours earlier.
        return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? clock.ToLocal(moment).Year
            : throw new InvalidOperationException(string.Format(T["年度“{0}”不是年份。"].Value, value));
    }
}
