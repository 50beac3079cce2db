using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Facts;

/// <summary>Writes declarations of people served. One is in force per unit and year; a later one takes its place once it is checked.</summary>
public sealed class ServiceRegister(UnitOfWork work, ICurrentUser user, TimeProvider time, IStringLocalizer<ServiceRegister> T)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Declares.</summary>
    /// <returns>Why not; null when it waits for its check.</returns>
    public Task<string?> DeclareAsync(string organizationId, int year, int served, string basis, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Db.Set<ServiceDeclaration>().AnyAsync(row => row.OrganizationId == organizationId && row.Year == year && row.CheckedUtc == null && row.VoidedUtc == null, cancellationToken))
            return T["这个单位这一年已经有一份在等核对。"].Value;
        var row = new ServiceDeclaration
        {
            DeclarationId = unit.Get<IdGenerator>().Next(), OrganizationId = organizationId, Year = year, Served = served, Basis = basis,
            DeclaredBy = user.UserId ?? "", DeclaredByName = user.UserName, DeclaredUtc = Now,
        };
        unit.Db.Add(row);
        Audit(unit, row, "ServiceDeclared", T["申报服务人数：{0}年 {1}人", year, served]);
        return null;
    }, cancellationToken);

    /// <summary>Says a declaration is so.</summary>
    /// <returns>Why not; null when it is in force.</returns>
    public Task<string?> CheckAsync(string declarationId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var row = await unit.Db.Set<ServiceDeclaration>().SingleAsync(found => found.DeclarationId == declarationId, cancellationToken);
        if (row.VoidedUtc is not null) return T["这一份已经作废。"].Value;
        if (row.CheckedUtc is not null) return T["这一份已经核对过。"].Value;
        if (row.DeclaredBy == user.UserId) return T["申报人不能核对自己申报的，请另一位同事核对。"].Value;
        if (await unit.Db.Set<ServiceDeclaration>().SingleOrDefaultAsync(found => found.OrganizationId == row.OrganizationId && found.Year == row.Year && found.InForce, cancellationToken) is { } old)
        {
            Void(old, T["由后来的申报代替"]);
            // The place of the one in force is free before the next takes it: the index would see both otherwise.
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        (row.CheckedBy, row.CheckedByName, row.CheckedUtc, row.InForce) = (user.UserId, user.UserName, Now, true);
        Audit(unit, row, "ServiceChecked", T["核对服务人数：{0}年 {1}人", row.Year, row.Served]);
        return null;
    }, cancellationToken);

    /// <summary>Takes a declaration back.</summary>
    /// <returns>Why not; null when it is void.</returns>
    public Task<string?> VoidAsync(string declarationId, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var row = await unit.Db.Set<ServiceDeclaration>().SingleAsync(found => found.DeclarationId == declarationId, cancellationToken);
        if (row.VoidedUtc is not null) return T["这一份已经作废。"].Value;
        Void(row, reason);
        Audit(unit, row, "ServiceVoided", T["作废服务人数：{0}年 {1}人", row.Year, row.Served], new JsonObject { ["reason"] = reason });
        return null;
    }, cancellationToken);

    private void Void(ServiceDeclaration row, string reason) => (row.VoidedUtc, row.VoidReason, row.InForce) = (Now, reason, false);

    private static void Audit(UnitScope unit, ServiceDeclaration row, string name, string summary, JsonObject? data = null) =>
        unit.Get<AuditTrail>().Record("Plan", name, summary, row.DeclarationId, row.OrganizationId, data);
}
