namespace Eap.Stations.Model;

/// <summary>What readers call a district: 东港区. The site knows it as its union, 东港区总工会.</summary>
public static class DistrictName
{
    /// <summary>The district of a union, by the union's short name.</summary>
    public static string Of(string union)
    {
        // 市总工会 alone names no place.
        var cut = union.IndexOf("总工会", StringComparison.Ordinal);
        return cut > 1 ? union[..cut] : union;
    }
}
