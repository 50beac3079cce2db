using Eap.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Eap.Contents.Admin;

/// <summary>What was typed when the session had ended.</summary>
/// <param name="Action">Where it is sent to be shown in the editor again.</param>
/// <param name="Fields">All fields as sent.</param>
/// <param name="Files">Names of the files sent with them; a page cannot give files back.</param>
public sealed record ExpiredPage(string Action, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Files)
{
    /// <summary>Name of the field by which the editor's form is known.</summary>
    public const string Mark = "editor";

    /// <summary>It lies in the admin; otherwise it is shown as a public page is.</summary>
    public bool IsDesk => Action.StartsWith("/admin/", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when this account filled the form that comes back: forms that hold what nobody else may see carry the account in the mark.</summary>
    public static bool IsOwn(IFormCollection form, string? userId) => userId is not null && form[Mark] == userId;

    private static readonly string[] Left = ["__RequestVerificationToken", "button"];

    internal static ExpiredPage Of(HttpRequest request)
    {
        var path = request.Path.Value!;
        foreach (var end in new[] { "/edit", "/recover", "/preview", "/decide" })
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase)) path = path[..^end.Length];
        var fields = request.Form.Where(field => !Left.Contains(field.Key)).SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")));
        return new ExpiredPage($"{path}/recover{request.QueryString}", [.. fields], [.. request.Form.Files.Where(file => file.FileName.Length > 0).Select(file => PlainInput.Clean(Path.GetFileName(file.FileName)).Value)]);
    }
}
