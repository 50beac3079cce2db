namespace Eap.Platform.Security;

/// <summary>The roles every site begins with. A role counts only where it is granted: at an organisation and below it.</summary>
public static class RoleNames
{
    /// <summary>系统管理员: settings, organisations, menus; neither accounts nor the audit trail (three separate administrators).</summary>
    public const string Administrator = "Administrator";

    /// <summary>安全管理员: accounts, roles and grants.</summary>
    public const string SecurityAdministrator = "SecurityAdministrator";

    /// <summary>审计员: reads the audit trail, changes nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>编辑: writes and publishes.</summary>
    public const string Editor = "Editor";

    /// <summary>复审: second reviewer.</summary>
    public const string SecondReviewer = "SecondReviewer";

    /// <summary>终审: final reviewer.</summary>
    public const string FinalReviewer = "FinalReviewer";

    /// <summary>工会管理员: acts for a union.</summary>
    public const string UnionAdministrator = "UnionAdministrator";

    /// <summary>服务中心: runs lectures and stations.</summary>
    public const string ServiceCentre = "ServiceCentre";

    /// <summary>领导: reads figures and internal items.</summary>
    public const string Leader = "Leader";

    /// <summary>检查员: visits positions for a third party; sees what was assigned to them, never money.</summary>
    public const string Inspector = "Inspector";

    /// <summary>评委: scores nominations of the panels they sit on; sees nothing else.</summary>
    public const string Judge = "Judge";

    /// <summary>Name and Chinese title of each, in the order they are shown.</summary>
    public static readonly IReadOnlyList<(string Name, string Title)> All =
    [
        (Administrator, "系统管理员"), (SecurityAdministrator, "安全管理员"), (Auditor, "审计员"), (Editor, "编辑"), (SecondReviewer, "复审"),
        (FinalReviewer, "终审"), (UnionAdministrator, "工会管理员"), (ServiceCentre, "服务中心"), (Leader, "领导"), (Inspector, "检查员"), (Judge, "评委"),
    ];
}
