using Eap.Applications.Rules;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Rules;

/// <summary>Says at the times wished for which day is the first one today.</summary>
internal sealed class EarliestDay(WorkingDays workingDays, SiteSettings settings, SiteClock clock, IStringLocalizer<EarliestDay> T) : IFieldHints
{
    public string ContentType => LectureWish.FormName;

    public async Task<IReadOnlyDictionary<string, string>> OfAsync(CancellationToken cancellationToken)
    {
        var lead = (await settings.GetAsync<LectureRequestSettings>(cancellationToken)).LeadWorkingDays;
        var first = (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(clock.Today, lead).Value;
        // Today itself is too late, whatever the lead time.
        if (first <= clock.Today) first = clock.Today.AddDays(1);
        string line = T["现在申请，最早可以选 {0}。", SiteClock.Format(first)];
        return new[] { "Start1", "Start2", "Start3" }.ToDictionary(field => $"{LectureWish.FormName}.{field}", _ => line);
    }
}
