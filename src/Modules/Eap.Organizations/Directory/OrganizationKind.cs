namespace Eap.Organizations.Directory;

/// <summary>What an organisation is; rules of the notices apply by kind.</summary>
public enum OrganizationKind
{
    /// <summary>市总工会, the root.</summary>
    MunicipalFederation,

    /// <summary>职工服务中心</summary>
    ServiceCentre,

    /// <summary>A department of the federation, such as 权益保障部.</summary>
    Department,

    /// <summary>区、县、区市总工会</summary>
    DistrictFederation,

    /// <summary>开发区、高新区、度假区总工会</summary>
    FunctionalZone,

    /// <summary>市直有关单位工会</summary>
    DirectUnit,

    /// <summary>产业、委局工会</summary>
    IndustryUnion,

    /// <summary>中央、省驻市单位工会</summary>
    CentralProvincialUnit,

    /// <summary>企业、事业单位工会</summary>
    EnterpriseUnion,

    /// <summary>卫生健康部门</summary>
    HealthBody,

    /// <summary>Groups others, holds nothing itself.</summary>
    Group,
}
