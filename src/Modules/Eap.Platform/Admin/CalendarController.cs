using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Platform.Admin;

/// <summary>Years of working days: which are known, adding one by the State Council's announcement.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageSettings), Everywhere = true), Route("admin/calendar")]
public sealed class CalendarController(WorkingDays workingDays, SiteSettings settings, SiteClock clock, UnitOfWork work, IStringLocalizer<CalendarController> T) : Controller
{
    /// <summary>The years, and a form for one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken)
    {
        var typed = (await settings.GetAsync<WorkingDaySettings>(cancellationToken)).Years;
        var chosen = year is null ? null : typed.Select(known => known.ToHolidayYear()).Concat(WorkingDays.BuiltIn).FirstOrDefault(known => known.Year == year);
        var form = chosen is null ? new HolidayYearForm { Year = year?.ToString() } : new HolidayYearForm
        {
            Year = chosen.Year.ToString(), Holidays = string.Join('\n', chosen.Holidays.Order().Select(Text)), MakeUpWorkdays = string.Join('\n', chosen.MakeUpWorkdays.Order().Select(Text)),
        };
        return await PageAsync(form, cancellationToken);
    }

    /// <summary>Stores a year.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(HolidayYearForm form, CancellationToken cancellationToken)
    {
        if (Read(form) is not { } year) return await PageAsync(form, cancellationToken);
        await ChangeAsync(year.Year, years => years.Add(year), T["录入 {0} 年放假安排", year.Year], cancellationToken);
        TempData["Notice"] = T["{0} 年已保存，今后的工作日都按它算。", year.Year].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes a typed year away; the built-in one counts again where there is one.</summary>
    [HttpPost("{year:int}/remove")]
    public async Task<IActionResult> Remove(int year, CancellationToken cancellationToken)
    {
        await ChangeAsync(year, _ => { }, T["删除录入的 {0} 年放假安排", year], cancellationToken);
        TempData["Notice"] = T["已删除录入的 {0} 年。", year].Value;
        return RedirectToAction(nameof(Index));
    }

    private TypedHolidayYear? Read(HolidayYearForm form)
    {
        if (!int.TryParse(FullWidth.Fold(form.Year ?? ""), out var number) || number is < 2000 or > 2100)
        {
            ModelState.AddModelError(nameof(form.Year), T["年份写成 2027 的样子。"]);
            return null;
        }

        var year = new TypedHolidayYear { Year = number, Holidays = Days(nameof(form.Holidays), form.Holidays, number), MakeUpWorkdays = Days(nameof(form.MakeUpWorkdays), form.MakeUpWorkdays, number) };
        if (year.Holidays.Count == 0 && ModelState.IsValid) ModelState.AddModelError(nameof(form.Holidays), T["请填写放假的日子。"]);
        foreach (var problem in year.ToHolidayYear().Problems()) ModelState.AddModelError(problem.Contains("调休") ? nameof(form.MakeUpWorkdays) : nameof(form.Holidays), problem);
        return ModelState.IsValid ? year : null;
    }

    private List<DateOnly> Days(string field, string? text, int year)
    {
        var days = DayList.Read(text, year, out var unread);
        foreach (var piece in unread) ModelState.AddModelError(field, T["“{0}”不是日期，请写成 {1}-05-01，或 {1}-05-01 至 {1}-05-05。", piece, year]);
        return [.. days];
    }

    private Task ChangeAsync(int year, Action<List<TypedHolidayYear>> change, string summary, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var stored = await SettingsSectionReader.ReadAsync<WorkingDaySettings>(unit.Db, cancellationToken);
        stored.Years.RemoveAll(known => known.Year == year);
        change(stored.Years);
        stored.Years.Sort((left, right) => left.Year.CompareTo(right.Year));
        await unit.Get<SiteSettings>().SetAsync(unit, stored, cancellationToken);
        unit.Get<AuditTrail>().Record("Settings", "Changed", summary, nameof(WorkingDaySettings), data: new JsonObject { ["Year"] = year });
    }, cancellationToken);

    private async Task<IActionResult> PageAsync(HolidayYearForm form, CancellationToken cancellationToken) => View("Index", new CalendarPage(
        form, WorkingDays.BuiltIn, (await settings.GetAsync<WorkingDaySettings>(cancellationToken)).Years, await workingDays.MissingAsync(clock.Today, cancellationToken)));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
