using Eap.Plans.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Rules;

/// <summary>From when until when a list is public.</summary>
/// <param name="Start">The day it goes up, not counted.</param>
/// <param name="WorkingDays">How many working days it stands.</param>
/// <param name="EndsLocal">The first moment it is over, on the wall of the city.</param>
/// <param name="Warning">What the calendar does not know, in Chinese; null: it knows every day of it.</param>
public sealed record PublicityPeriod(DateOnly Start, int WorkingDays, DateTime EndsLocal, string? Warning)
{
    /// <summary>Over at the very moment it ends: an objection at 12:00:00 is too late where it ends at 12:00.</summary>
    public bool IsOver(DateTime nowLocal) => nowLocal >= EndsLocal;

    /// <summary>As the notice says it: 2018年9月28日起5个工作日，到2018年10月10日24:00为止.</summary>
    public string Words => $"{SiteClock.Format(Start)}起{WorkingDays}个工作日，到{PlanDeadline.Words(EndsLocal)}为止";
}
