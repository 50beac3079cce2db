namespace Eap.Organizations.Directory;

/// <summary>The kinds of organisations and their names for people.</summary>
public static class OrganizationKinds
{
    /// <summary>Every kind with its Chinese title, in the order they are offered.</summary>
    public static readonly IReadOnlyList<(OrganizationKind Kind, string Title)> All =
    [
        (OrganizationKind.MunicipalFederation, "市总工会"), (OrganizationKind.ServiceCentre, "职工服务中心"), (OrganizationKind.Department, "部门"),
        (OrganizationKind.DistrictFederation, "区县（市）总工会"), (OrganizationKind.FunctionalZone, "功能区总工会"), (OrganizationKind.DirectUnit, "市直单位工会"),
        (OrganizationKind.IndustryUnion, "产业（委局）工会"), (OrganizationKind.CentralProvincialUnit, "中央、省驻市单位工会"), (OrganizationKind.EnterpriseUnion, "企事业单位工会"),
        (OrganizationKind.HealthBody, "卫生健康部门"), (OrganizationKind.Group, "分组"),
    ];

    /// <summary>The kind's Chinese title.</summary>
    public static string Title(OrganizationKind kind) => All.First(pair => pair.Kind == kind).Title;

    /// <summary>Reads a Chinese title or an English name; null when it is neither.</summary>
    public static OrganizationKind? Parse(string? text)
    {
        var key = OrganizationText.Key(text ?? "");
        foreach (var (kind, title) in All)
            if (OrganizationText.Key(title) == key || string.Equals(kind.ToString(), key, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }

    /// <summary>Kinds that may stand at the top: the federation, and the partners beside it, who are under no union.</summary>
    public static bool MayBeTop(OrganizationKind kind) => kind is OrganizationKind.MunicipalFederation or OrganizationKind.HealthBody;
}
