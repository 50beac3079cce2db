using Eap.Platform.Calendars;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Portal;

/// <summary>The terms of an officer's tasks as an iCalendar file: what has no term is not in it. The words say no more than the list of tasks, for a locked screen shows them.</summary>
public sealed class MyCalendar(MyPages mine, IStringLocalizer<MyCalendar> T)
{
    // An entry needs a length to be seen in a day's view; it ends with the term.
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <summary>The file; <paramref name="baseUrl"/> is the site's address without a slash at its end.</summary>
    public async Task<string> WriteAsync(string baseUrl, CancellationToken cancellationToken)
    {
        var page = await mine.BuildAsync(null, cancellationToken);
        return CalendarFile.Write(T["我的申报期限"], page.Tasks.Where(task => task.DueUtc is not null).Select(task => Entry(task, baseUrl)));
    }

    private CalendarEvent Entry(MyTask task, string baseUrl) => new()
    {
        // Not the kind of task in words: those may be reworded while the entry lives.
        Uid = $"todo-{task.Record.ContentItemId}-{task.Kind}-{task.DueUtc:yyyyMMddHHmm}@eapsite", ChangedUtc = task.Record.FiledUtc ?? task.Record.CreatedUtc,
        StartUtc = task.DueUtc!.Value - Shown, EndUtc = task.DueUtc.Value, Url = $"{baseUrl}/my/{task.Record.ContentItemId}",
        Summary = T["{0}（{1}）截止", task.Kind == MyTaskKind.Correct ? T["补正材料"].Value : T[task.Stage?.Todo ?? "核对确认"].Value, task.Record.ReceiptNumber ?? ""],
    };
}
