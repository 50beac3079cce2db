using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Admin;

/// <summary>The tree in the admin: list, add, change, move, dissolve.</summary>
[Route("admin/organizations")]
public sealed class OrganizationsController(OrganizationDirectory directory, OrganizationAccess access, OrganizationDesk desk, IStringLocalizer<OrganizationsController> T)
    : OrganizationAdminController(directory, access)
{
    private const int WholeTree = 300;

    /// <summary>The tree, whole while it is small; from there on one level at a time, or what a search finds.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? under, string? q, CancellationToken cancellationToken)
    {
        var tree = await Directory.TreeAsync(await Access.ScopeAsync(nameof(Permissions.ManageOrganizations), cancellationToken), cancellationToken);
        var all = tree.Walk().ToList();
        var (words, top) = (OrganizationText.Key(q ?? ""), tree.Find(under));
        var rows = words.Length > 0
            ? all.Where(row => OrganizationText.Key(row.Organization.Name).Contains(words) || OrganizationText.Key(row.Organization.ShortName).Contains(words) || row.Organization.Code.Contains(words.ToLowerInvariant()))
                .Take(WholeTree).Select(row => (row.Organization, 0)).ToList()
            : all.Count <= WholeTree && top is null ? all
            : [.. (top is null ? tree.Tops : [top, .. tree.Children(top.OrganizationId)]).Select(organization => (organization, organization == top || top is null ? 0 : 1))];
        return View(new OrganizationListViewModel
        {
            Rows = rows, Total = all.Count, Search = q, Above = words.Length > 0 ? null : top, Tree = tree,
            MayAddTop = await Access.AllowsEverywhereAsync(nameof(Permissions.ManageOrganizations), cancellationToken),
        });
    }

    /// <summary>The form for a new organisation.</summary>
    [HttpGet("create")]
    public Task<IActionResult> Create(string? parent, CancellationToken cancellationToken) => CreateViewAsync(new CreateOrganizationViewModel { ParentId = parent }, cancellationToken);

    /// <summary>Adds it.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(CreateOrganizationViewModel form, CancellationToken cancellationToken)
    {
        var kind = OrganizationKinds.Parse(form.Kind);
        if (kind is null) ModelState.AddModelError(nameof(form.Kind), T["请选择类型。"]);
        if (!TryDay(form.ValidFrom, out var from)) ModelState.AddModelError(nameof(form.ValidFrom), T["日期写成 2026-03-01 的样子。"]);
        if (!ModelState.IsValid) return await CreateViewAsync(form, cancellationToken);
        var parent = string.IsNullOrEmpty(form.ParentId) ? null : form.ParentId;
        if (parent is null && !OrganizationKinds.MayBeTop(kind!.Value)) ModelState.AddModelError(nameof(form.ParentId), T["请选择上级组织。"]);
        if (!ModelState.IsValid) return await CreateViewAsync(form, cancellationToken);
        var request = new NewOrganization { ParentId = parent, Code = form.Code, Kind = kind!.Value, Name = form.Name, ShortName = form.ShortName, ValidFrom = from };
        var result = await desk.RunAsync([parent], editor => editor.CreateAsync(request, cancellationToken), cancellationToken);
        if (result is null) return Forbid();
        if (!result.Succeeded)
        {
            Explain(result);
            return await CreateViewAsync(form, cancellationToken);
        }

        Notice(T["已新建“{0}”。", result.Organization!.Name]);
        return RedirectToAction(nameof(Index), new { under = parent });
    }

    /// <summary>The form for code, kind, order and parent.</summary>
    [HttpGet("{id}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        return organization is null ? refused! : await EditViewAsync(organization, null, cancellationToken);
    }

    /// <summary>Stores code, kind and order.</summary>
    [HttpPost("{id}/edit")]
    public async Task<IActionResult> Edit(string id, EditOrganizationViewModel form, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var kind = OrganizationKinds.Parse(form.Kind);
        if (kind is null) ModelState.AddModelError(nameof(form.Kind), T["请选择类型。"]);
        if (!int.TryParse(FullWidth.Fold(form.Position ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position > 1_000_000)
            ModelState.AddModelError(nameof(form.Position), T["排序写 0 到 1000000 之间的整数。"]);
        if (!ModelState.IsValid) return await EditViewAsync(organization, form, cancellationToken);
        var request = new OrganizationChange { OrganizationId = id, Revision = form.Revision, Code = form.Code, Kind = kind!.Value, Position = position };
        return await FinishAsync(organization, form, await desk.RunAsync([id], editor => editor.ChangeAsync(request, cancellationToken), cancellationToken), T["已保存。"], cancellationToken);
    }

    /// <summary>Hangs it under another organisation. It concerns the old parent, the new one and itself.</summary>
    [HttpPost("{id}/move")]
    public async Task<IActionResult> Move(string id, EditOrganizationViewModel form, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var parent = string.IsNullOrEmpty(form.ParentId) ? null : form.ParentId;
        var result = await desk.RunAsync([id, organization.ParentId, parent], editor => editor.MoveAsync(id, form.Revision, parent, cancellationToken), cancellationToken);
        return await FinishAsync(organization, null, result, T["已移动。"], cancellationToken);
    }

    /// <summary>Dissolves it or takes that back.</summary>
    [HttpPost("{id}/active")]
    public async Task<IActionResult> SetActive(string id, int revision, bool active, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var result = await desk.RunAsync([id], editor => editor.SetActiveAsync(id, revision, active, cancellationToken), cancellationToken);
        return await FinishAsync(organization, null, result, active ? T["已启用。"] : T["已停用。"], cancellationToken);
    }

    internal static bool TryDay(string? text, out DateOnly? day)
    {
        var plain = FullWidth.Fold(PlainInput.Clean(text).Value);
        day = DateOnly.TryParseExact(plain, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
        return plain.Length == 0 || day is not null;
    }

    private async Task<IActionResult> FinishAsync(Organization organization, EditOrganizationViewModel? form, OrganizationResult? result, string done, CancellationToken cancellationToken)
    {
        if (result is null) return Forbid();
        if (result.Succeeded)
        {
            Notice(done);
            return RedirectToAction(nameof(Edit), new { id = organization.OrganizationId });
        }

        Explain(result);
        return await EditViewAsync((await Directory.FindAsync(organization.OrganizationId, cancellationToken))!, result.Field == "Revision" ? null : form, cancellationToken);
    }

    private async Task<IActionResult> CreateViewAsync(CreateOrganizationViewModel form, CancellationToken cancellationToken)
    {
        form.Parents = await Directory.TreeAsync(await Access.ScopeAsync(nameof(Permissions.ManageOrganizations), cancellationToken), cancellationToken);
        form.MayBeTop = await Access.AllowsEverywhereAsync(nameof(Permissions.ManageOrganizations), cancellationToken);
        return View("Create", form);
    }

    private async Task<IActionResult> EditViewAsync(Organization organization, EditOrganizationViewModel? form, CancellationToken cancellationToken)
    {
        var tree = await Directory.TreeAsync(await Access.ScopeAsync(nameof(Permissions.ManageOrganizations), cancellationToken), cancellationToken);
        var model = form ?? new EditOrganizationViewModel
        {
            Code = organization.Code, Kind = organization.Kind.ToString(), Position = organization.Position.ToString(CultureInfo.InvariantCulture), Revision = organization.Revision, ParentId = organization.ParentId,
        };
        model.Organization = organization;
        model.Parents = tree;
        model.Above = [.. (await Directory.PathAsync(organization.OrganizationId, cancellationToken)).SkipLast(1)];
        // Moving also concerns the old parent: whoever does not manage that may not take the unit away.
        model.MayMove = organization.Kind != OrganizationKind.MunicipalFederation && (organization.ParentId is null
            ? await Access.AllowsEverywhereAsync(nameof(Permissions.ManageOrganizations), cancellationToken)
            : tree.Find(organization.ParentId) is not null);
        return View("Edit", model);
    }
}
