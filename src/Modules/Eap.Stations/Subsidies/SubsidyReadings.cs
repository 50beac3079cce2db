using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Stations.Subsidies;

/// <summary>How a plan reads the notice where it is silent about the 80 (7.2, 7.3). A published rule keeps the reading of its day.</summary>
public static class SubsidyReadings
{
    /// <summary>Code of the subsidy's last day among the deadlines of a plan.</summary>
    public const string LastDay = "SubsidyAcceptance";

    /// <summary>What counts before the last day.</summary>
    public static SubsidyEvent EventOf(Plan? plan) => Of(plan, PlanReading.SubsidyEvent, SubsidyEvent.Accepted);

    /// <summary>Who comes first.</summary>
    public static SubsidyOrder OrderOf(Plan? plan) => Of(plan, PlanReading.SubsidyOrder, SubsidyOrder.Filing);

    /// <summary>The first instant that is too late, UTC; null when the plan names no day.</summary>
    public static DateTime? CutOff(Plan? plan, TimeZoneInfo zone) => plan?.Deadline(LastDay) is { LastDay: not null } deadline ? deadline.EndsUtc(zone) : null;

    private static TOption Of<TOption>(Plan? plan, string reading, TOption otherwise) where TOption : struct, Enum =>
        Enum.TryParse<TOption>(plan?.Part.Readings.Find(found => found.Code == reading)?.Chosen, out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
