<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0" enableorderby="0">
    <rules key="root">
      <rule key="r0" symbol="0" label="Fighting" filter="&quot;kind&quot; in ('armed-clash','offensive','territory-gain','withdrawal') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r1" symbol="1" label="Fighting (area, middle of it)" filter="&quot;kind&quot; in ('armed-clash','offensive','territory-gain','withdrawal') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r2" symbol="2" label="Remote violence" filter="&quot;kind&quot; in ('shelling','air-strike','bombing','suicide-bombing','chemical-attack') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r3" symbol="3" label="Remote violence (area, middle of it)" filter="&quot;kind&quot; in ('shelling','air-strike','bombing','suicide-bombing','chemical-attack') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r4" symbol="4" label="Violence against people" filter="&quot;kind&quot; in ('killing','abuse','abduction','arrest') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r5" symbol="5" label="Violence against people (area, middle of it)" filter="&quot;kind&quot; in ('killing','abuse','abduction','arrest') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r6" symbol="6" label="Displacement and aid" filter="&quot;kind&quot; in ('displacement','aid') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r7" symbol="7" label="Displacement and aid (area, middle of it)" filter="&quot;kind&quot; in ('displacement','aid') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r8" symbol="8" label="Movement and bases" filter="&quot;kind&quot; in ('movement','base') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r9" symbol="9" label="Movement and bases (area, middle of it)" filter="&quot;kind&quot; in ('movement','base') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r10" symbol="10" label="Talks and agreements" filter="&quot;kind&quot; in ('agreement','talks','surrender','breach','sanction','group-change') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r11" symbol="11" label="Talks and agreements (area, middle of it)" filter="&quot;kind&quot; in ('agreement','talks','surrender','breach','sanction','group-change') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
      <rule key="r12" symbol="12" label="Other" filter="&quot;kind&quot; in ('protest','destruction','other') AND &quot;place_precision&quot; in ('point','town')"/>
      <rule key="r13" symbol="13" label="Other (area, middle of it)" filter="&quot;kind&quot; in ('protest','destruction','other') AND (&quot;place_precision&quot; is null or &quot;place_precision&quot; not in ('point','town'))"/>
    </rules>
    <symbols>
      <symbol name="0" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="178,24,43,200"/>
            <Option name="outline_color" type="QString" value="178,24,43,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="178,24,43,0"/>
            <Option name="outline_color" type="QString" value="178,24,43,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="214,96,77,200"/>
            <Option name="outline_color" type="QString" value="214,96,77,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="214,96,77,0"/>
            <Option name="outline_color" type="QString" value="214,96,77,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="118,42,131,200"/>
            <Option name="outline_color" type="QString" value="118,42,131,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="118,42,131,0"/>
            <Option name="outline_color" type="QString" value="118,42,131,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="33,102,172,200"/>
            <Option name="outline_color" type="QString" value="33,102,172,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="33,102,172,0"/>
            <Option name="outline_color" type="QString" value="33,102,172,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="8" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="77,77,77,200"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="9" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="77,77,77,0"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="10" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="27,120,55,200"/>
            <Option name="outline_color" type="QString" value="27,120,55,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="11" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="27,120,55,0"/>
            <Option name="outline_color" type="QString" value="27,120,55,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="12" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="140,81,10,200"/>
            <Option name="outline_color" type="QString" value="140,81,10,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.2"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="13" type="marker" alpha="1">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="140,81,10,0"/>
            <Option name="outline_color" type="QString" value="140,81,10,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.5"/>
            <Option name="size" type="QString" value="9"/>
            <Option name="size_unit" type="QString" value="MM"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
