namespace Eap.Platform.Admin;

/// <summary>Categories in Chinese; what a module adds without a word here is shown as it is.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Categories = new()
    {
        ["Content"] = "内容", ["Media"] = "文件", ["User"] = "账号", ["Users"] = "账号", ["SignIn"] = "登录", ["Role"] = "角色", ["Roles"] = "角色", ["Grant"] = "授权", ["Organization"] = "组织机构",
        ["Organizations"] = "组织机构", ["Settings"] = "站点设置", ["Recipe"] = "配方", ["Audit"] = "审计", ["Workflow"] = "流程", ["Outbox"] = "待发消息", ["Notification"] = "消息",
    };

    /// <summary>The category's name for people.</summary>
    public static string Category(string name) => Categories.GetValueOrDefault(name, name);
}
