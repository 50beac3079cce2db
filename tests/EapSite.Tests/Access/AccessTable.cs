using Eap.Platform.Security;
using Eap.Testing;

namespace EapSite.Tests.Access;

/// <summary>
/// Who may do what, typed by hand in <c>access-table.txt</c>: a row per endpoint, a cell per role. The endpoints themselves come from the app; a
/// new one fails until it is entered.
/// </summary>
internal static class AccessTable
{
    /// <summary>Nobody signed in, then the roles, each granted at the root. What opens for an inspector or a judge is little: each has a list of its own.</summary>
    public static readonly IReadOnlyList<string> Columns = ["anonymous", .. RoleNames.All.Select(role => role.Name).Where(role => role is not (RoleNames.Inspector or RoleNames.Judge))];

    /// <summary>Keys of the rows that open for a role with a list of its own beside what is open to anybody.</summary>
    public static IReadOnlySet<string> OpenTo(string role) => File.ReadAllLines(Repository.PathOf("tests", "EapSite.Tests", "Access", $"access-table-{role.ToLowerInvariant()}.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToHashSet();

    public static IReadOnlyList<Row> Read() =>
        [.. File.ReadAllLines(Repository.PathOf("tests", "EapSite.Tests", "Access", "access-table.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Row.Parse)];

    /// <summary>One endpoint.</summary>
    /// <param name="Method">GET or POST.</param>
    /// <param name="Pattern">The route, as the app names it.</param>
    /// <param name="Sample">An address to try, with names of things in braces.</param>
    /// <param name="Cells">Expected outcome per column: ok, in (asked to sign in), no (refused), 404.</param>
    internal sealed record Row(string Method, string Pattern, string Sample, IReadOnlyList<string> Cells)
    {
        public string Key => $"{Method} {Pattern}";

        public static Row Parse(string line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 3 + Columns.Count) throw new FormatException($"{words.Length - 3} cells instead of {Columns.Count}: {line}");
            return new Row(words[0], words[1], words[2], words[3..]);
        }
    }
}
