namespace Eap.SelfChecks.Rules;

/// <summary>Scales whose publishers must be asked, or whose rights are not clear, however often sites copy them.</summary>
public static class RestrictedScales
{
    private static readonly string[] s_permission = ["SCL90", "SCL90R", "BDI", "BDIII", "BDI2", "BAI", "MBI", "GHQ12", "GHQ28"];
    private static readonly string[] s_unclear = ["SDS", "SAS"];

    /// <summary>Why it is not taken; null: nothing is known against it.</summary>
    public static string? Reason(string code)
    {
        var key = Scale.Key(code);
        if (s_permission.Contains(key)) return $"{code} 要经版权方许可才能使用，网上流传的版本也不行，这里不导入。";
        return s_unclear.Contains(key) ? $"{code} 的版权归属不清楚，这里不导入。可以用 PHQ-9、GAD-7 或 WHO-5。" : null;
    }
}
