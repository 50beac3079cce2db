using System.Globalization;
using Eap.Applications.Forms;
using Eap.Applications.Rules;
using Eap.Media.Attachments;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>The time in which a form may be filed. It binds the first handing in only: a correction keeps its place.</summary>
internal sealed class FilingRule(FilingTimes times, AttachmentDirectory attachments, SiteClock clock, IStringLocalizer<FilingRule> T) : IApplicationRule
{
    public string? ContentType => null;

    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        if (!check.IsFirst) return [];
        var time = await times.OfAsync(new ApplicationForm(check.Type).Settings, check.NowUtc, cancellationToken);
        // Only a file that was on its way at the end is looked for.
        var begun = time.Window.ClosesUtc is { } closes && check.NowUtc >= closes ? await attachments.BegunAtAsync(check.Item.ContentItemId, closes, cancellationToken) : null;
        var message = time.Window.At(check.NowUtc, begun) switch
        {
            FilingState.NotYet => Words(T["还没有到申报时间，{0} 开始。"], clock.FormatTime(time.Window.OpensUtc!.Value)),
            FilingState.Closed => Words(T["申报已在 {0} 截止，以本站时间为准。"], clock.FormatEnd(time.Window.ClosesUtc!.Value)),
            _ => null,
        };
        return message is null ? [] : [new Finding(FindingSeverity.Error, null, message, time.Rule.Length > 0 ? time.Rule : null)];
    }

    private static string Words(LocalizedString text, string moment) => string.Format(CultureInfo.InvariantCulture, text.Value, moment);
}
