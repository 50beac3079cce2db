using System.Linq.Expressions;
using Eap.Platform.Security;

namespace Eap.Organizations.Directory;

/// <summary>Queries over organisations that every module asks the same way.</summary>
public static class OrganizationQueries
{
    /// <summary>The organisations inside a scope: all of them, those below its paths, or none. Lists of things filter by it in the database.</summary>
    public static IQueryable<Organization> Within(this IQueryable<Organization> organizations, AccessScope scope) =>
        scope.Everywhere ? organizations : scope.IsEmpty ? organizations.Where(organization => false) : organizations.Where(AnyPrefix(scope.Paths));

    private static Expression<Func<Organization, bool>> AnyPrefix(IReadOnlyList<string> paths)
    {
        var organization = Expression.Parameter(typeof(Organization), "organization");
        var path = Expression.Property(organization, nameof(Organization.Path));
        var startsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        var any = paths.Select(prefix => (Expression)Expression.Call(path, startsWith, Expression.Constant(prefix))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Organization, bool>>(any, organization);
    }
}
