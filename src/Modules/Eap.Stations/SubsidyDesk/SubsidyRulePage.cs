using Eap.Plans.Rules;
using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>The rule of a year, to be drawn up.</summary>
/// <param name="Sheet">The year's list.</param>
/// <param name="Form">What stands in the form.</param>
public sealed record SubsidyRulePage(SubsidySheet Sheet, SubsidyRuleForm Form)
{
    /// <summary>How the plan reads the notice today.</summary>
    public SubsidyOrder Order => SubsidyReadings.OrderOf(Sheet.Plan);

    /// <summary>What counts before the last day, as the plan reads it today.</summary>
    public SubsidyEvent Event => SubsidyReadings.EventOf(Sheet.Plan);

    /// <summary>The notice's words of a reading.</summary>
    public string Words(string reading) => Sheet.Plan?.Part.Readings.Find(found => found.Code == reading)?.Words ?? "";

    /// <summary>The last day, as the plan has it.</summary>
    public DateTime? CutOff => Sheet.Plan?.Deadline(SubsidyReadings.LastDay)?.Moment;
}
