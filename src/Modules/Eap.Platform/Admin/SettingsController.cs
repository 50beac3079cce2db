using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Platform.Admin;

/// <summary>The site's settings, a page per section. Every change is audited and drops the pages kept for readers.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageSettings), Everywhere = true), Route("admin/settings")]
public sealed class SettingsController(IEnumerable<ISettingsSection> sections, UnitOfWork work, IStringLocalizer<SettingsController> T) : Controller
{
    private readonly IReadOnlyList<ISettingsSection> _sections = [.. sections.OrderBy(section => section.Position)];

    /// <summary>A section; the first without a name.</summary>
    [HttpGet("{name?}")]
    public async Task<IActionResult> Index(string? name, string? preset, CancellationToken cancellationToken) => Find(name) is { } section
        ? View(new SettingsPage(_sections, section, await section.OpenAsync(preset, cancellationToken)))
        : NotFound();

    /// <summary>Stores a section; with <paramref name="tryOut"/> also tries what was stored.</summary>
    [HttpPost("{name}")]
    public async Task<IActionResult> Index(string name, string? stamp, bool tryOut, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } section) return NotFound();
        var form = await section.ReadAsync(await Request.ReadFormAsync(cancellationToken), cancellationToken);
        if (form.Input.Errors.Count == 0 && !await StoreAsync(section, form, stamp, cancellationToken))
            form.Input.Fail("", T["别人刚改过这一页。下面是你填的内容，请和现在的设置核对后再保存一次。"]);
        if (form.Input.Errors.Count > 0) return View(new SettingsPage(_sections, section, form));
        TempData["Notice"] = T["已保存。前台页面马上更新。"].Value;
        if (tryOut && section.TryLabel is not null) await TryAsync(section, cancellationToken);
        return RedirectToAction(nameof(Index), new { name });
    }

    // Its words say that it is stored, too.
    private async Task TryAsync(ISettingsSection section, CancellationToken cancellationToken)
    {
        var (works, words) = await section.TryAsync(cancellationToken);
        TempData.Remove("Notice");
        TempData[works ? "Notice" : "Warning"] = words;
    }

    private Task<bool> StoreAsync(ISettingsSection section, SettingsForm form, string? stamp, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var stored = await unit.Db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == section.StoredName).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        if (stamp != SettingsForm.StampOf(stored)) return false;
        if (stored == form.Json) return true;
        await unit.Get<SiteSettings>().SetAsync(unit, section.StoredName, form.Json, cancellationToken);
        unit.Get<AuditTrail>().Record("Settings", "Changed", T["修改设置：{0}", section.Title], section.StoredName, data: new JsonObject { ["Changed"] = Changed(stored, form.Json) });
        var cache = unit.Get<PageCache>();
        unit.AfterCommit(() => cache.EvictAsync([PageCache.Everything]));
        return true;
    }, cancellationToken);

    private ISettingsSection? Find(string? name) => name is null ? _sections.FirstOrDefault() : _sections.FirstOrDefault(section => section.Name == name);

    private static JsonArray Changed(string? before, string after)
    {
        var old = before is null ? [] : JsonNode.Parse(before) as JsonObject ?? [];
        var now = JsonNode.Parse(after) as JsonObject ?? [];
        return [.. old.Select(pair => pair.Key).Union(now.Select(pair => pair.Key)).Where(key => !JsonNode.DeepEquals(old[key], now[key])).Select(key => JsonValue.Create(key))];
    }
}
