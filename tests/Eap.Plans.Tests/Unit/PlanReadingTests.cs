using System.Reflection;
using Eap.Plans.Facts;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Tests.Unit;

/// <summary>A switch of a plan changes something: what can be chosen is asked for by name, what is not asked for has one way only.</summary>
public sealed class PlanReadingTests
{
    [Theory]
    [InlineData("rizhao-2018-plan")]
    [InlineData("qingdao-2021-plan")]
    public void Readings_ThatCanBeChosen_AreThoseTheCodeAsksFor(string recipe)
    {
        var asked = typeof(PlanReading).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        foreach (var reading in PlanNumbersTests.Part(PlanNumbersTests.Read(recipe)).Readings) Assert.Equal(asked.Contains(reading.Code), !reading.IsFixed);
    }

    [Theory]
    [InlineData("ThisYear", 2021)]
    [InlineData("YearBefore", 2020)]
    public void ServiceRate_DividesByTheYearTheCityReads(string chosen, int year)
    {
        var part = new PlanPart { Readings = [new(PlanReading.ServiceRateBase, "", "") { Options = [new("ThisYear", ""), new("YearBefore", "")], Chosen = chosen }] };

        Assert.Equal(year, ServiceRates.BaseYear(new Plan("p", "v", "例", part), 2021));
    }
}
